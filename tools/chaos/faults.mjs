// What goes wrong between a page and its gateway: decided by a seed, counted by kind.
import { request as httpRequest } from 'node:http';

/** Kinds, with how often each befalls a rating on its way. Each may come before the gateway has it, or after. */
export const FAULTS = {
  error500: 0.09,
  busy429: 0.09,
  timeout: 0.09,
  drop: 0.09,
};

/** How long a rating hangs before its connection ends, where the page is not the first to give up. Milliseconds. */
const HANG_MS = 2_500;

/**
 * A way to the gateway that fails now and then.
 *
 * - `handle(request, response)`: the request, forwarded or not.
 * - `counts`: how often each kind befell a rating.
 * - `heal()`: from now on nothing fails.
 *
 * @param {{ random: () => number, target: () => string, path: string }} options `target`: where the gateway is now;
 *   `path`: of the requests that may fail
 */
export function faultyWay({ random, target, path }) {
  const counts = Object.fromEntries(Object.keys(FAULTS).map((kind) => [kind, { before: 0, after: 0 }]));
  let healed = false;

  const fate = (request) => {
    if (healed || request.method !== 'POST' || request.url.split('?')[0] !== path) return undefined;
    let left = random();
    const after = random() < 0.5;
    for (const [kind, share] of Object.entries(FAULTS)) {
      left -= share;
      if (left >= 0) continue;
      const when = after && kind !== 'busy429' ? 'after' : 'before';
      counts[kind][when] += 1;
      return { kind, when };
    }
    return undefined;
  };

  return {
    counts,
    heal: () => (healed = true),
    async handle(request, response) {
      const body = await read(request);
      const found = fate(request);
      if (found?.when === 'before') return befall(found.kind, response);
      const answer = await forward(request, body, target()).catch(() => undefined);
      if (found) return befall(found.kind, response);
      // The gateway is gone just now: so is the connection to it.
      if (!answer) return response.destroy();
      response.writeHead(answer.status, answer.headers);
      response.end(answer.body);
    },
  };
}

function befall(kind, response) {
  if (kind === 'drop') return response.destroy();
  if (kind === 'timeout') return setTimeout(() => response.destroy(), HANG_MS).unref();
  const status = kind === 'error500' ? 500 : 429;
  response.writeHead(status, {
    'Content-Type': 'application/problem+json',
    ...(status === 429 && { 'Retry-After': '1' }),
  });
  return response.end(JSON.stringify({ status, title: kind }));
}

function read(request) {
  return new Promise((resolve, reject) => {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => resolve(Buffer.concat(parts)));
    request.on('error', reject);
  });
}

function forward({ url, method, headers }, body, target) {
  return new Promise((resolve, reject) => {
    const { host } = new URL(target);
    const sent = httpRequest(
      new URL(url, target),
      { method, headers: { ...headers, host, connection: 'close' }, timeout: 20_000 },
      (response) => {
        read(response).then((answer) => {
          // Said anew by whoever sends it on.
          const others = { ...response.headers };
          delete others.connection;
          delete others['transfer-encoding'];
          resolve({ status: response.statusCode, headers: others, body: answer });
        }, reject);
      },
    );
    sent.on('timeout', () => sent.destroy(new Error('no answer')));
    sent.on('error', reject);
    sent.end(body);
  });
}
