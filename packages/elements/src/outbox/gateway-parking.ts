import { isRecord, type Json } from '@tongban/core';
import { TbError } from '@tongban/core/errors';
import {
  readSealingKey,
  readSealingKeys,
  type OutboxEntry,
  type SealedContent,
  type SealingKey,
} from '@tongban/core/outbox';
import { gatewayBase } from '../form/gateway/gateway-base.js';
import { ask } from '../form/gateway/http.js';
import { errorOf, readProblem, retryAfterIn } from '../form/gateway/problem.js';
import { openSealedStore } from '../shared/sealed-store.js';
import type { Parking } from './page-outbox.js';

/** Not personal, and the same for all who use the device. */
const STORE = 'sealing-keys';

const dayMs = 24 * 3_600_000;

/** As long as something may wait: a gateway keeps a key for twice as long. */
const keyLifetimeMs = 30 * dayMs;

/** Somebody stands at the device and waits to be told. */
const patienceMs = 4_000;

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
  return {
    content,
    key: keyOf(base),
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
      throw errorOf(response.status, kind, retryAfterIn(response));
    },
  };
}

/** The key of a gateway: what was last heard, asked for anew once a day. */
function keyOf(base: string): () => Promise<SealingKey | undefined> {
  let known: SealingKey | undefined;
  let heardAt = 0;
  let asking: Promise<SealingKey | undefined> | undefined;

  const hear = async (): Promise<SealingKey | undefined> => {
    const response = await ask({ method: 'GET', url: `${base}/ratings/key`, signal, patienceMs });
    if (!response.ok) return undefined;
    const [key] = readSealingKeys(await response.json().catch(() => undefined));
    if (!key) return undefined;
    known = key;
    heardAt = Date.now();
    const store = await openSealedStore(STORE);
    await store.put(base, key as unknown as Json, { expiresAt: heardAt + keyLifetimeMs });
    store.close();
    return key;
  };
  const remembered = async (): Promise<SealingKey | undefined> => {
    const store = await openSealedStore(STORE);
    const entry = await store.get(base);
    store.close();
    return readSealingKey(entry?.value);
  };
  const askOnce = (): Promise<SealingKey | undefined> =>
    (asking ??= hear()
      .catch(() => undefined)
      .then((key) => {
        asking = undefined;
        return key;
      }));

  return async () => {
    known ??= await remembered();
    if (Date.now() - heardAt < dayMs) return known;
    const heard = askOnce();
    // One that is known is good enough for somebody who waits.
    return known ?? heard;
  };
}
