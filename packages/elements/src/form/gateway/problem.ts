import { isRecord } from '@tongban/core';
import { TbError } from '@tongban/core/errors';
import type { FormIssue } from '@tongban/core/form';
import { readHttpDate, readRetryAfter } from '@tongban/core/outbox';

/** What a gateway says is wrong: the last part of the problem's `type` (`issues`), and the issues if it is that. */
export interface GatewayProblem {
  /** Empty when somebody else answered: a proxy, a log-in page. */
  readonly kind: string;
  readonly issues: readonly FormIssue[];
}

const prefix = 'urn:tongban:problem:';

/** Reads the body of an answer that is no success (RFC 9457). */
export async function readProblem(response: Response): Promise<GatewayProblem> {
  const body: unknown = await response.json().catch(() => undefined);
  const type = isRecord(body) ? body['type'] : undefined;
  if (!isRecord(body) || typeof type !== 'string' || type.indexOf(prefix) !== 0)
    return { kind: '', issues: [] };
  const issues = Array.isArray(body['issues']) ? body['issues'] : [];
  return { kind: type.slice(prefix.length), issues: issues.map(readIssue).filter(isIssue) };
}

/**
 * A refusal as an error. What may go through later is retryable; the rest is final.
 *
 * @param kind - Empty when it was not the gateway that answered, but something in between: a firewall, a proxy whose gateway is away. That says
 *   nothing of what was sent. Only who has to log in is told so.
 * @param retryAfterMs - How long the gateway wants to be left alone: see {@link retryAfterIn}.
 */
export function errorOf(status: number, kind: string, retryAfterMs?: number): TbError {
  const message = `the gateway answered ${status} ${kind}`.trim();
  if (kind === 'key-reused') return new TbError('duplicate', message);
  if (status === 401) return new TbError('unauthorised', message);
  // 408, 425, 429: too slow, too early, too often. What is no status of the gateway's own comes from something in between.
  const passing = !kind || status >= 500 || [408, 425, 429].indexOf(status) >= 0 || status < 400;
  if (!passing && (kind === 'form-version' || status === 404 || status === 410))
    return new TbError('not-found', message);
  if (!passing) return new TbError(status === 403 ? 'unauthorised' : 'format', message);
  return new TbError('network', message, {
    retryable: true,
    ...(retryAfterMs !== undefined && { cause: { retryAfterMs } }),
  });
}

/** What an answer says about when to come again, in milliseconds: by the clock of the gateway, since that of the device may be wrong. */
export const retryAfterIn = ({ headers }: Response): number | undefined =>
  readRetryAfter(headers.get('Retry-After'), readHttpDate(headers.get('Date')) ?? Date.now());

/** {@link readProblem} as an error. */
export const errorFrom = async (response: Response): Promise<TbError> =>
  errorOf(response.status, (await readProblem(response)).kind, retryAfterIn(response));

function readIssue(given: unknown): FormIssue | undefined {
  if (!isRecord(given) || typeof given['pointer'] !== 'string' || typeof given['code'] !== 'string')
    return undefined;
  const { pointer, code, params, message } = given;
  return {
    pointer,
    code,
    params: isRecord(params) ? (params as FormIssue['params']) : {},
    ...(typeof message === 'string' && { message }),
  };
}

const isIssue = (issue: FormIssue | undefined): issue is FormIssue => issue !== undefined;
