import type { CancelSignal } from '@tongban/core';
import { TbError } from '@tongban/core/errors';

/** One request to a gateway. */
export interface GatewayRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: BodyInit;
  readonly signal: CancelSignal;
  /** After how many milliseconds without an answer the gateway counts as out of reach. */
  readonly patienceMs?: number;
}

const usualPatienceMs = 30_000;

/**
 * Asks a gateway, and gives its answer whatever the status is.
 * @throws {TbError} `network` (retryable) when there is none, `cancelled`.
 */
export async function ask(request: GatewayRequest): Promise<Response> {
  const { method, url, headers = {}, body, signal } = request;
  // Chromium 64 and 65 have none: there a request runs on, and what comes of it is dropped.
  const abort = typeof AbortController === 'function' ? new AbortController() : undefined;
  const giveUp = settles<never>();
  const timer = setTimeout(() => {
    giveUp.reject(new TbError('network', 'the gateway does not answer', { retryable: true }));
    abort?.abort();
  }, request.patienceMs ?? usualPatienceMs);
  const cancel = (): void => {
    giveUp.reject(new TbError('cancelled', 'no longer wanted'));
    abort?.abort();
  };
  if (signal.aborted) cancel();
  signal.addEventListener('abort', cancel);
  try {
    const answer = signal.aborted
      ? giveUp.promise
      : fetch(url, {
          method,
          headers,
          cache: 'no-store',
          // What is sent goes to the gateway that was named, and to nobody it points at.
          redirect: 'error',
          // Chromium before 68 sends no cookies of the page's own host unless told to.
          credentials: 'same-origin',
          ...(body !== undefined && { body }),
          ...(abort && { signal: abort.signal }),
        }).catch((cause: unknown) => {
          throw new TbError('network', 'could not reach the gateway', { cause, retryable: true });
        });
    return await Promise.race([giveUp.promise, answer]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', cancel);
  }
}

/** A promise with its handle. Its rejection is heard even when nobody waits for it. */
function settles<T>(): { readonly promise: Promise<T>; reject(error: TbError): void } {
  let reject: (error: TbError) => void = () => undefined;
  const promise = new Promise<T>((_, rejected) => (reject = rejected));
  promise.catch(() => undefined);
  return { promise, reject };
}
