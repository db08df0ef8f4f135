import { TbError } from '@tongban/core/errors';
import type { CancelSignal } from '@tongban/core';
import type { Answer, Operation } from './description.js';

/** One request, by the name of its operation. */
export interface Request {
  readonly operation: string;
  /** What stands for `{…}` in the path. */
  readonly id?: string;
  /** Instead of the operation's own address: where an upload is said to lie. */
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly signal?: CancelSignal;
  /** Leaves the cookie out that is sent with every request. */
  readonly anonymous?: boolean;
  /** Takes `Retry-After` for an answer, and does not wait. */
  readonly impatient?: boolean;
}

/** What came back. */
export interface Reply extends Answer {
  readonly bytes: Uint8Array;
  /** The last part of a problem's `type` (`not-found`); empty where the body is no problem. */
  readonly problem: string;
}

/** A request and its answer, as it is reported: no ids, no bodies. */
export interface Exchange {
  readonly operation: Operation;
  /** `POST /cases 422 issues`. */
  readonly said: string;
  readonly misfits: readonly string[];
}

/** Asks a gateway, compares each answer with the description, and remembers both. */
export interface GatewayClient {
  /** The gateway's address, without a slash at its end. */
  readonly base: string;
  readonly exchanges: readonly Exchange[];
  /** @throws {TbError} `network` when nobody answers, `cancelled`. */
  ask(request: Request): Promise<Reply>;
}

const patienceMs = 30_000;

/** Who is told to come back in that many seconds does so. */
const longestWait = 70;

/**
 * @param headers - Sent with every request, for gateways behind a log-in. Never reported.
 */
export function gatewayClient(
  base: string,
  operations: ReadonlyMap<string, Operation>,
  headers: Readonly<Record<string, string>>,
): GatewayClient {
  const exchanges: Exchange[] = [];
  return {
    base,
    exchanges,
    async ask(request) {
      const operation = operations.get(request.operation);
      if (!operation) throw new Error(`no operation ${request.operation}`);
      const path = operation.path.replace(/\{\w+\}/, encodeURIComponent(request.id ?? ''));
      const ask = (): Promise<Reply> =>
        send(request.url ?? base + path, operation.method, {
          ...request,
          headers: { ...(request.anonymous ? withoutCookie(headers) : headers), ...request.headers },
        });
      let reply = await ask();
      while (!request.impatient && reply.status === 429 && waitOf(reply) <= longestWait) {
        await new Promise((resolve) => setTimeout(resolve, waitOf(reply) * 1_000));
        reply = await ask();
      }
      const { method, path: route } = operation;
      const said = [method, route, reply.status, reply.problem].join(' ').trim();
      exchanges.push({ operation, said, misfits: operation.misfits(reply) });
      return reply;
    },
  };
}

async function send(url: string, method: string, { headers, body, signal }: Request): Promise<Reply> {
  const controller = new AbortController();
  const cancel = (): void => controller.abort();
  const timer = setTimeout(cancel, patienceMs);
  signal?.addEventListener('abort', cancel);
  try {
    if (signal?.aborted) throw new TbError('cancelled', 'no longer wanted');
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      signal: controller.signal,
      ...(headers && { headers }),
      ...(body !== undefined && { body }),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const json = asJson(bytes);
    return { status: response.status, headers: response.headers, bytes, json, problem: problemIn(json) };
  } catch (cause) {
    if (signal?.aborted) throw new TbError('cancelled', 'no longer wanted');
    throw new TbError('network', reasonOf(cause), { cause, retryable: true });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  }
}

const withoutCookie = (headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'cookie'));

/** Seconds until somebody may ask again; no number where nothing is said. */
const waitOf = ({ headers }: Reply): number => {
  const seconds = headers.get('retry-after') ?? '';
  return /^\d+$/.test(seconds) ? Math.max(1, Number(seconds)) : NaN;
};

function asJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function problemIn(json: unknown): string {
  const type = (json as { readonly type?: unknown } | null | undefined)?.type;
  return typeof type === 'string' ? (/^urn:tongban:problem:([\w-]+)$/.exec(type)?.[1] ?? '') : '';
}

/** `ECONNREFUSED`, `ENOTFOUND`: what the system calls it. */
function reasonOf(error: unknown): string {
  const { cause, name } = error as { readonly cause?: { readonly code?: unknown }; readonly name?: string };
  if (typeof cause?.code === 'string') return cause.code;
  return name === 'AbortError' ? `no answer in ${patienceMs / 1000} s` : (name ?? 'unknown');
}
