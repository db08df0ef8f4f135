import { isRecord, type CancelSignal } from '@tongban/core';
import { TbError } from '@tongban/core/errors';
import { gatewayBase } from '../form/gateway/gateway-base.js';
import { ask } from '../form/gateway/http.js';
import { errorOf, readProblem } from '../form/gateway/problem.js';
import { isPageAddress, type CodeWish } from './code-source.js';

/** What a gateway has issued, or why there is nothing to rate. */
export type IssuedCode =
  { readonly address: string; readonly livesMs?: number } | { readonly refused: 'rated' | 'not-eligible' };

/**
 * Asks a gateway for the code of a window or a case. The number of the case travels in the body: no log has it.
 * @throws {TbError} `network` (retryable), `unauthorised`, `not-found`, `cancelled`, or `format`.
 */
export async function askCode(gateway: string, wish: CodeWish, signal: CancelSignal): Promise<IssuedCode> {
  const response = await ask({
    method: 'POST',
    url: `${gatewayBase(gateway)}/ratings/tokens`,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(wish),
    signal,
  });
  if (!response.ok) {
    const { kind } = await readProblem(response);
    if (kind === 'rating-already-given') return { refused: 'rated' };
    if (kind === 'rating-not-eligible') return { refused: 'not-eligible' };
    throw errorOf(response.status, kind);
  }
  const body: unknown = await response.json().catch(() => undefined);
  const url = isRecord(body) ? body['url'] : undefined;
  // On public networks log-in pages answer with 200, too.
  if (!isRecord(body) || !isPageAddress(url))
    throw new TbError('network', 'this is no answer of a gateway', { retryable: true });
  const livesMs = lifeOf(body['expiresAt'], response);
  return { address: url, ...(livesMs !== undefined && { livesMs }) };
}

/** How long it is good for, by the gateway's own clock where it says what time it is there: those of terminals are off by minutes. */
function lifeOf(expiresAt: unknown, response: Response): number | undefined {
  const until = typeof expiresAt === 'string' ? Date.parse(expiresAt) : NaN;
  if (isNaN(until)) return undefined;
  const there = Date.parse(response.headers.get('Date') ?? '');
  return Math.max(0, until - (isNaN(there) ? Date.now() : there));
}
