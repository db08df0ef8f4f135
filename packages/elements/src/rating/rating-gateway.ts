import { isRecord, type CancelSignal } from '@tongban/core';
import { TbError } from '@tongban/core/errors';
import { isTokenLike, readInvitation, type RatingInvitation } from '@tongban/core/rating';
import { gatewayBase } from '../form/gateway/gateway-base.js';
import { ask } from '../form/gateway/http.js';
import { errorOf, readProblem } from '../form/gateway/problem.js';
import { refusals } from './outbox/refusals.js';

/** An invitation, and the token to rate with: the printed code of a window is exchanged for that of a visit. */
export interface Invited {
  readonly invitation: RatingInvitation | { readonly status: 'unknown' };
  readonly token: string;
}

/**
 * What a gateway says of a token. The token travels in the body, so that no log has it.
 * @throws {TbError} `network` (retryable), `cancelled`, `config`, or what else keeps it from being known.
 */
export async function askInvitation(gateway: string, token: string, signal: CancelSignal): Promise<Invited> {
  const response = await ask({
    method: 'POST',
    url: `${gatewayBase(gateway)}/ratings/invitation`,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token }),
    signal,
  });
  if (!response.ok) {
    const { kind } = await readProblem(response);
    const status = refusals[kind];
    if (status) return { invitation: { status }, token };
    throw errorOf(response.status, kind);
  }
  const body: unknown = await response.json().catch(() => undefined);
  const invitation = readInvitation(body);
  // On public networks log-in pages answer with 200, too.
  if (!invitation) throw new TbError('network', 'this is no answer of a gateway', { retryable: true });
  const other = isRecord(body) ? body['token'] : undefined;
  return { invitation, token: typeof other === 'string' && isTokenLike(other) ? other : token };
}
