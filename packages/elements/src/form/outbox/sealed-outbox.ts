import type { Json } from '@tongban/core';
import { readEntry, type LeaseStore, type OutboxEntry, type OutboxStore } from '@tongban/core/outbox';
import type { SealedStore } from '../../shared/sealed-store.js';

/** How long something waits for delivery. 30 days, in milliseconds. */
export const lifetimeMs = 30 * 24 * 3_600_000;

/** How long it stays after it was added: what came of it, or that nothing did, waits as long again to be seen. */
const keptMs = 2 * lifetimeMs;

/** No key of an entry: those are random. */
const leaseName = 'lease';

/** The entries of an outbox, in a sealed store. */
export function sealedOutboxStore(store: SealedStore): OutboxStore {
  return {
    async load() {
      const entries = (await store.list()).map(({ value }) => readEntry(value));
      return entries.filter((entry): entry is OutboxEntry => entry !== undefined);
    },
    async save(entry) {
      await store.put(entry.key, entry as unknown as Json, { expiresAt: entry.addedAt + keptMs });
    },
    remove: (key) => store.delete(key),
  };
}

/** Leases beside the entries, for pages without Web Locks. */
export function sealedLeases(store: SealedStore): LeaseStore {
  const read = async (): Promise<{ owner: unknown; until: number; version: string } | undefined> => {
    const entry = await store.get(leaseName);
    return entry && { owner: entry.value, until: entry.expiresAt, version: entry.version };
  };
  return {
    async take(owner, now, until) {
      const held = await read();
      if (held && held.owner !== owner && held.until > now) return false;
      const put = await store.put(leaseName, owner, { expiresAt: until, ifVersion: held?.version ?? null });
      return put.saved;
    },
    async give(owner) {
      if ((await read())?.owner === owner) await store.delete(leaseName);
    },
  };
}
