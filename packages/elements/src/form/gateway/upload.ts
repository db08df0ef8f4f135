import type { CancelSignal } from '@tongban/core';
import { isTbError, TbError } from '@tongban/core/errors';
import type { FileSource, UploadedFile, UploadOptions } from '@tongban/core/form';
import { warnPage } from '../../shared/warn-once.js';
import { ask } from './http.js';
import { errorFrom } from './problem.js';

const protocol = { 'Tus-Resumable': '1.0.0' };

/** The first piece; each next one is twice as large, for as long as it goes well. */
const firstSlice = 128 * 1024;

/** Not more: what a proxy lets through unless told otherwise (nginx: `client_max_body_size 1m`). */
const largestSlice = 1024 * 1024;

/** How often in a row a broken connection is tried again before the resident is asked to. */
const attempts = 4;

const slicePatienceMs = 120_000;

/**
 * Sends a file by tus 1.0 (https://tus.io/protocols/resumable-upload), piece by piece: progress moves, proxies take it, and after a
 * break it goes on from where the gateway stands.
 *
 * @param url - The gateway's address, without a slash at its end.
 * @throws {TbError} see `SubmissionTarget.upload`
 */
export async function upload(url: string, file: FileSource, options: UploadOptions): Promise<UploadedFile> {
  const { signal } = options;
  const resumed =
    options.resume === undefined ? undefined : await standing(url, options.resume, file, signal);
  const address = resumed ? (options.resume ?? '') : await create(url, file, options);
  let offset = resumed?.offset ?? 0;
  let slice = firstSlice;
  let failures = 0;
  options.onResumable?.(address);
  options.onProgress?.(offset);
  while (offset < file.size) {
    try {
      offset = await append({ address, file, from: offset, to: Math.min(offset + slice, file.size), signal });
      slice = Math.min(slice * 2, largestSlice);
      failures = 0;
    } catch (error) {
      failures += 1;
      if (!isTbError(error) || !error.retryable || failures === attempts) throw error;
      slice = firstSlice;
      await pause(500 * 2 ** failures, signal);
      const found = await standing(url, address, file, signal).catch((cause: unknown) => {
        if (isTbError(cause, 'cancelled')) throw cause;
        return { offset };
      });
      if (!found) throw new TbError('not-found', 'the upload has expired');
      offset = found.offset;
    }
    options.onProgress?.(offset);
  }
  return {
    id: address.slice(address.lastIndexOf('/') + 1),
    name: file.name,
    size: file.size,
    type: typeOf(file),
  };
}

/** Takes a file back. Fine when it is gone already. */
export async function discard(url: string, { id }: UploadedFile, signal: CancelSignal): Promise<void> {
  const address = `${url}/uploads/${encodeURIComponent(id)}`;
  const response = await ask({ method: 'DELETE', url: address, headers: protocol, signal });
  if (!response.ok && response.status !== 404) throw await errorFrom(response);
}

async function create(url: string, file: FileSource, { signal, formId }: UploadOptions): Promise<string> {
  const about = { filename: file.name, filetype: typeOf(file), ...(formId !== undefined && { formId }) };
  const metadata = Object.keys(about).map(
    (name) => `${name} ${base64(about[name as keyof typeof about] ?? '')}`,
  );
  const response = await ask({
    method: 'POST',
    url: `${url}/uploads`,
    headers: { ...protocol, 'Upload-Length': String(file.size), 'Upload-Metadata': metadata.join() },
    signal,
  });
  // Nobody takes files there, or none for this form: another file would fare no better.
  if ([404, 405, 501].indexOf(response.status) >= 0) {
    const message = `the gateway takes no files${formId === undefined ? '' : ` for the form “${formId}”`}: it answered ${response.status}`;
    warnPage('upload-refused', message);
    throw new TbError('config', message);
  }
  if (response.status !== 201) throw await errorFrom(response);
  const location = response.headers.get('Location');
  const address = location === null ? '' : new URL(location, `${url}/uploads`).href;
  if (!isOurs(url, address))
    throw new TbError('network', 'the gateway names no address for the file', { retryable: true });
  return address;
}

/** Where the gateway stands with an upload; undefined when it is not to be had, or was of another file. */
async function standing(
  url: string,
  address: string,
  file: FileSource,
  signal: CancelSignal,
): Promise<{ readonly offset: number } | undefined> {
  // An address out of a draft: answers must not be sent to somebody else's host.
  if (!isOurs(url, address)) return undefined;
  const response = await ask({ method: 'HEAD', url: address, headers: protocol, signal });
  if (response.status === 404 || response.status === 410) return undefined;
  if (!response.ok) throw await errorFrom(response);
  const offset = Number(response.headers.get('Upload-Offset') ?? NaN);
  const sameFile = response.headers.get('Upload-Length') === String(file.size);
  return sameFile && offset >= 0 && offset <= file.size ? { offset } : undefined;
}

/** Sends one piece and gives where the gateway stands after it. */
async function append(piece: {
  readonly address: string;
  readonly file: FileSource;
  readonly from: number;
  readonly to: number;
  readonly signal: CancelSignal;
}): Promise<number> {
  const { address, file, from, to, signal } = piece;
  const response = await ask({
    method: 'PATCH',
    url: address,
    headers: {
      ...protocol,
      'Upload-Offset': String(from),
      'Content-Type': 'application/offset+octet-stream',
    },
    body: file.slice(from, to) as Blob,
    signal,
    patienceMs: slicePatienceMs,
  });
  // The gateway has more or less than we thought, for example after an answer that was lost: ask it.
  if (response.status === 409)
    throw new TbError('network', 'the gateway stands elsewhere', { retryable: true });
  if (!response.ok) throw await errorFrom(response);
  const offset = Number(response.headers.get('Upload-Offset') ?? NaN);
  if (!(offset > from && offset <= to))
    throw new TbError('network', 'the gateway lost its place', { retryable: true });
  return offset;
}

const isOurs = (url: string, address: string): boolean =>
  address.indexOf(`${url}/uploads/`) === 0 && /^\/[\w-]+$/.test(address.slice(`${url}/uploads`.length));

/** Browsers know no media type of some files, for example of OFD. */
const typeOf = (file: FileSource): string => file.type || 'application/octet-stream';

/** Base64 of UTF-8, for `Upload-Metadata`. */
function base64(text: string): string {
  let bytes = '';
  new TextEncoder().encode(text).forEach((byte) => (bytes += String.fromCharCode(byte)));
  return btoa(bytes);
}

function pause(ms: number, signal: CancelSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = (): void => {
      clearTimeout(timer);
      reject(new TbError('cancelled', 'no longer wanted'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', cancel);
      resolve();
    }, ms);
    signal.addEventListener('abort', cancel);
  });
}
