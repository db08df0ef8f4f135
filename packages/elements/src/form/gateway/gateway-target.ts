import { isRecord } from '@tongban/core';
import { TbError } from '@tongban/core/errors';
import type { Receipt, SubCase, Submission, SubmissionTarget } from '@tongban/core/form';
import { gatewayBase } from './gateway-base.js';
import { ask } from './http.js';
import { errorOf, readProblem, retryAfterIn } from './problem.js';
import { discard, upload } from './upload.js';

/**
 * Sends applications and files to a gateway (`docs/reference/gateway.openapi.yaml`): the target of a form inside
 * `<tb-app gateway="…">` for which the page has plugged in no other.
 *
 * A chunk of its own, to be loaded when a form is first sent or a file first chosen:
 *
 * @example
 * const { gatewayTarget } = await import('./gateway/gateway-target.js');
 * const target = gatewayTarget(app.gateway);
 * const receipt = await target.submit({ idempotencyKey, formId, formVersion, value }, { signal });
 *
 * @param url - The gateway's address, absolute or relative to the page: `/gateway`.
 */
export function gatewayTarget(url: string): SubmissionTarget {
  const base = gatewayBase(url);
  return {
    id: 'cn.tongban.gateway',
    submit: (submission, { signal }) => submit(base, submission, signal),
    upload: (file, options) => upload(base, file, options),
    discard: (file, { signal }) => discard(base, file, signal),
  };
}

async function submit(
  base: string,
  { idempotencyKey, ...application }: Submission,
  signal: Parameters<SubmissionTarget['submit']>[1]['signal'],
): Promise<Receipt> {
  const response = await ask({
    method: 'POST',
    url: `${base}/cases`,
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': idempotencyKey,
      ...languageOfPage(),
    },
    body: JSON.stringify({
      formId: application.formId,
      formVersion: application.formVersion,
      value: application.value,
      ...(application.joint && { joint: application.joint }),
    }),
    signal,
  });
  if (response.ok) return readReceipt(await response.json().catch(() => undefined));
  const { kind, issues } = await readProblem(response);
  if (kind === 'issues' && issues.length > 0) return { status: 'refused', issues };
  throw errorOf(response.status, kind, retryAfterIn(response));
}

/** Whether it was taken in is only believed of a whole receipt: on public networks log-in pages answer with 200, too. */
function readReceipt(body: unknown): Receipt {
  if (
    !isRecord(body) ||
    body['status'] !== 'accepted' ||
    typeof body['caseNumber'] !== 'string' ||
    typeof body['receivedAt'] !== 'string'
  )
    throw new TbError('network', 'this is no answer of a gateway', { retryable: true });
  const { caseNumber, receivedAt, token, next } = body;
  const subCases = readSubCases(body['subCases']);
  return {
    status: 'accepted',
    caseNumber,
    receivedAt,
    ...(typeof token === 'string' && { token }),
    ...(typeof next === 'string' && next !== '' && { next }),
    ...(subCases.length > 0 && { subCases }),
  };
}

/** The parts of a joint application; what is none is left out, since the application itself has been taken in. */
function readSubCases(given: unknown): readonly SubCase[] {
  if (!Array.isArray(given)) return [];
  const read = (each: unknown): SubCase | undefined => {
    if (!isRecord(each)) return undefined;
    const { item, itemName, department, caseNumber, status } = each;
    if (typeof item !== 'string' || typeof department !== 'string') return undefined;
    if (typeof caseNumber !== 'string' || typeof status !== 'string') return undefined;
    return { item, department, caseNumber, status, ...(typeof itemName === 'string' && { itemName }) };
  };
  return given.map(read).filter((each): each is SubCase => each !== undefined);
}

/** The words of the gateway in the language of the page, not in that of the browser. */
function languageOfPage(): Record<string, string> {
  const lang = typeof document === 'undefined' ? '' : document.documentElement.lang;
  return lang ? { 'Accept-Language': lang } : {};
}
