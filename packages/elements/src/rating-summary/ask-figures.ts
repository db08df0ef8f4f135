import type { CancelSignal } from '@tongban/core';
import { TbError } from '@tongban/core/errors';
import { readFigures, type RatingFigures } from '@tongban/core/rating/figures';
import { gatewayBase } from '../form/gateway/gateway-base.js';
import { ask } from '../form/gateway/http.js';
import { errorFrom } from '../form/gateway/problem.js';

/** Whose figures, of which months. Empty: all there are. */
export interface FiguresWish {
  readonly scope: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The published figures of a gateway.
 * @throws {TbError} `network` (retryable), `not-found`, `format`, `cancelled`.
 */
export async function askFigures(
  gateway: string,
  { scope, from, to }: FiguresWish,
  signal: CancelSignal,
): Promise<RatingFigures> {
  const query = Object.entries({ scope, from, to })
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  const response = await ask({
    method: 'GET',
    url: `${gatewayBase(gateway)}/ratings/figures${query && `?${query}`}`,
    signal,
  });
  if (!response.ok) throw await errorFrom(response);
  const figures = readFigures(await response.json().catch(() => undefined));
  // On public networks log-in pages answer with 200, too.
  if (!figures) throw new TbError('network', 'this is no answer of a gateway', { retryable: true });
  return figures;
}
