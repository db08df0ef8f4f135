import { isRecord } from '@tongban/core';
import type { CancelSignal } from '@tongban/core';
import { TbError, type TbErrorCode } from '@tongban/core/errors';
import type {
  FileSource,
  FormIssue,
  Receipt,
  SubCase,
  SubmissionTarget,
  UploadedFile,
} from '@tongban/core/form';
import type { GatewayClient, Reply } from './gateway-client.js';

/** The protocol of uploads, https://tus.io/protocols/resumable-upload. */
export const tus = { 'Tus-Resumable': '1.0.0' };

const pieceBytes = 512 * 1024;

/** A gateway as a submission target: what a browser asks of it, in the plainest way, for the contract of targets to be run on. */
export function checkedTarget(
  client: GatewayClient,
): SubmissionTarget & Required<Pick<SubmissionTarget, 'upload' | 'discard'>> {
  return {
    id: 'cn.tongban.checked-gateway',
    async submit({ idempotencyKey, ...application }, { signal }) {
      const reply = await client.ask({
        operation: 'createCase',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': idempotencyKey },
        body: JSON.stringify(application),
        signal,
      });
      if (reply.status === 201 || reply.status === 200) return receiptIn(reply.json);
      if (reply.problem === 'issues') return { status: 'refused', issues: issuesIn(reply.json) };
      throw refusal(reply);
    },
    async upload(file, { signal, formId, resume, onProgress, onResumable }) {
      const begun = resume === undefined ? undefined : await standing(client, resume, file, signal);
      const address = begun === undefined ? await begin(client, file, { formId, signal }) : (resume ?? '');
      onResumable?.(address);
      let offset = begun ?? 0;
      onProgress?.(offset);
      while (offset < file.size) {
        const end = Math.min(offset + pieceBytes, file.size);
        const body = file.slice(offset, end) as Uint8Array<ArrayBuffer>;
        const reply = await append(client, { url: address, offset, body, signal });
        if (reply.status !== 204) throw refusal(reply);
        offset = end;
        onProgress?.(offset);
      }
      return {
        id: address.slice(address.lastIndexOf('/') + 1),
        name: file.name,
        size: file.size,
        type: file.type,
      };
    },
    async discard({ id }: UploadedFile, { signal }) {
      const reply = await client.ask({ operation: 'discardUpload', id, headers: tus, signal });
      if (reply.status !== 204 && reply.status !== 404) throw refusal(reply);
    },
  };
}

/**
 * Begins an upload and gives its address.
 * @throws {TbError} when it is refused, or the address leads out of the gateway.
 */
export async function begin(
  client: GatewayClient,
  file: FileSource,
  { formId, signal }: { readonly formId?: string | undefined; readonly signal?: CancelSignal },
): Promise<string> {
  const about = { filename: file.name, filetype: file.type, ...(formId !== undefined && { formId }) };
  const metadata = Object.entries(about).map(
    ([name, text]) => `${name} ${Buffer.from(text).toString('base64')}`,
  );
  const reply = await client.ask({
    operation: 'createUpload',
    headers: { ...tus, 'Upload-Length': String(file.size), 'Upload-Metadata': metadata.join() },
    ...(signal && { signal }),
  });
  if (reply.status !== 201) throw refusal(reply);
  const address = new URL(reply.headers.get('location') ?? '', `${client.base}/uploads`).href;
  if (!address.startsWith(`${client.base}/uploads/`))
    throw new TbError('format', 'Location leads out of the gateway');
  return address;
}

/** Sends a piece of a file. */
export const append = (
  client: GatewayClient,
  piece: {
    readonly url: string;
    readonly offset: number;
    readonly body: Uint8Array<ArrayBuffer>;
    readonly signal?: CancelSignal;
  },
): Promise<Reply> =>
  client.ask({
    operation: 'appendToUpload',
    url: piece.url,
    headers: {
      ...tus,
      'Content-Type': 'application/offset+octet-stream',
      'Upload-Offset': String(piece.offset),
    },
    body: piece.body,
    ...(piece.signal && { signal: piece.signal }),
  });

/** How many bytes the gateway has of an upload; undefined when it is gone, or of another file. */
async function standing(
  client: GatewayClient,
  url: string,
  file: FileSource,
  signal: CancelSignal,
): Promise<number | undefined> {
  const reply = await client.ask({ operation: 'readUpload', url, headers: tus, signal });
  if (reply.status === 404) return undefined;
  if (reply.status !== 200) throw refusal(reply);
  const sameFile = reply.headers.get('upload-length') === String(file.size);
  return sameFile ? Number(reply.headers.get('upload-offset')) : undefined;
}

function receiptIn(json: unknown): Receipt {
  if (!isRecord(json) || typeof json['caseNumber'] !== 'string' || typeof json['receivedAt'] !== 'string')
    throw new TbError('format', 'the answer is no receipt');
  const { caseNumber, receivedAt, token, subCases } = json;
  return {
    status: 'accepted',
    caseNumber,
    receivedAt,
    ...(typeof token === 'string' && { token }),
    ...(Array.isArray(subCases) && { subCases: subCases as readonly SubCase[] }),
  };
}

function issuesIn(json: unknown): readonly FormIssue[] {
  const issues = isRecord(json) ? json['issues'] : undefined;
  return Array.isArray(issues) ? (issues.filter(isRecord) as unknown as FormIssue[]) : [];
}

/** A refusal by its kind, as the browser's own target has it. */
export function refusal({ status, problem }: Reply): TbError {
  const message = `${status} ${problem}`.trim();
  if (problem === 'key-reused') return new TbError('duplicate', message);
  if (problem === 'form-version' || status === 404) return new TbError('not-found', message);
  const code: TbErrorCode =
    status === 401 || status === 403 ? 'unauthorised' : status >= 500 ? 'network' : 'format';
  return new TbError(code, message, { retryable: code === 'network' });
}
