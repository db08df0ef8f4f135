import { isRecord, type Json } from '@tongban/core';
import { TbError } from '@tongban/core/errors';
import {
  readSealingKey,
  readSealingKeys,
  type OutboxEntry,
  type SealedContent,
  type SealedEnvelope,
  type SealingKey,
} from '@tongban/core/outbox';
import { gatewayBase } from '../form/gateway/gateway-base.js';
import { ask } from '../form/gateway/http.js';
import { errorOf, readProblem, retryAfterIn } from '../form/gateway/problem.js';
import { openSealedStore, type SealedStore } from '../shared/sealed-store.js';
import type { Parking } from './page-outbox.js';

/** Not personal, and the same for all who use the device. */
const STORE = 'sealing-keys';

const dayMs = 24 * 3_600_000;

/** As long as something may wait: a gateway keeps a key for twice as long. */
const keyLifetimeMs = 30 * dayMs;

/** Somebody stands at the device and waits to be told. */
const patienceMs = 4_000;

/** As of something in between. */
const badGateway = 502;

/** Nobody calls it off. */
const signal = { aborted: false, addEventListener: () => undefined, removeEventListener: () => undefined };

/**
 * Parks ratings for a gateway: `GET /ratings/key` gives the key, `POST /ratings/sealed` takes what is sealed to it. Ask for the key while the
 * network is there (`key()`): from then on it is known, also offline and after a restart of the device.
 *
 * @param url - The gateway's address, absolute or relative to the page.
 * @param content - What of an entry may stay, naming nobody; undefined for those that may not.
 */
export function gatewayParking(
  url: string,
  content: (entry: OutboxEntry) => SealedContent | undefined,
): Parking {
  const base = gatewayBase(url);
  const keys = keysOf(base);
  return {
    content,
    key: keys.key,
    async deliver({ key, body }, { signal: calledOff }) {
      const response = await ask({
        method: 'POST',
        url: `${base}/ratings/sealed`,
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body: JSON.stringify(body),
        signal: calledOff,
      });
      if (response.ok) {
        const receipt: unknown = await response.json().catch(() => undefined);
        // On public networks log-in pages answer with 200, too.
        if (isRecord(receipt) && typeof receipt['id'] === 'string') return { taken: true, answer: null };
        throw new TbError('network', 'this is no answer of a gateway', { retryable: true });
      }
      const { kind } = await readProblem(response);
      // It was opened and looked at: that is between the gateway and its department now.
      if (/^rating-/.test(kind)) return { taken: false, answer: kind };
      // What is sealed next is sealed to another one.
      if (kind === 'sealed-key') keys.drop((body as unknown as SealedEnvelope).kid);
      // Nobody logs in to rate, and a gateway that has not got to know sealing yet, or no more, may do so later.
      const passing = !kind || kind === 'not-found';
      throw errorOf(passing ? badGateway : response.status, kind, retryAfterIn(response));
    },
  };
}

/** What is known of a gateway's key. */
interface Known {
  readonly key: SealingKey;
  /** Milliseconds since 1970. */
  readonly heardAt: number;
}

/** The key of a gateway: what was last heard, asked for anew once a day, and no more than {@link keyLifetimeMs} old. */
function keysOf(base: string): { key(): Promise<SealingKey | undefined>; drop(kid: string): void } {
  let known: Known | undefined;
  /** One the gateway has forgotten. */
  let dropped = '';
  let asking: Promise<SealingKey | undefined> | undefined;

  const hear = async (): Promise<SealingKey | undefined> => {
    const response = await ask({ method: 'GET', url: `${base}/ratings/key`, signal, patienceMs });
    if (!response.ok) return undefined;
    const [key] = readSealingKeys(await response.json().catch(() => undefined));
    if (!key) return undefined;
    known = { key, heardAt: Date.now() };
    await inStore((store) =>
      store.put(base, key as unknown as Json, { expiresAt: Date.now() + keyLifetimeMs }),
    );
    return key;
  };
  const remembered = async (): Promise<Known | undefined> => {
    const entry = await inStore((store) => store.get(base));
    const key = readSealingKey(entry?.value);
    return entry && key && key.kid !== dropped
      ? { key, heardAt: entry.expiresAt - keyLifetimeMs }
      : undefined;
  };
  const askOnce = (): Promise<SealingKey | undefined> =>
    (asking ??= hear()
      .catch(() => undefined)
      .then((key) => {
        asking = undefined;
        return key;
      }));
  /** A clock that was set back knows nothing of how old it is. */
  const isYounger = ({ heardAt }: Known, ms: number): boolean => Math.abs(Date.now() - heardAt) < ms;

  return {
    async key() {
      known ??= await remembered();
      if (known && isYounger(known, dayMs)) return known.key;
      const heard = askOnce();
      // One that is known is good enough for somebody who waits, until it may be a key the gateway has forgotten.
      return known && isYounger(known, keyLifetimeMs) ? known.key : heard;
    },
    drop(kid) {
      // What is known may be another one by now.
      if (known && known.key.kid !== kid) return;
      known = undefined;
      dropped = kid;
      void askOnce();
    },
  };
}

async function inStore<T>(work: (store: SealedStore) => Promise<T>): Promise<T> {
  const store = await openSealedStore(STORE);
  try {
    return await work(store);
  } finally {
    store.close();
  }
}
