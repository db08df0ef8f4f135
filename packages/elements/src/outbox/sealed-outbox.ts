import type { Json } from '@tongban/core';
import {
  readEntry,
  unreadableEntry,
  type LeaseStore,
  type OutboxEntry,
  type OutboxStore,
} from '@tongban/core/outbox';
import type { LostRecord, SealedEntry, SealedStore } from '../shared/sealed-store.js';

/** How long something waits for delivery. 30 days, in milliseconds. */
export const lifetimeMs = 30 * 24 * 3_600_000;

/** How long what came of it is kept to be seen. 30 days, in milliseconds. */
export const keptMs = lifetimeMs;

/** No key of an entry: those are random. */
const leaseName = 'lease';

/** What stands before the id of a record that cannot be read, whose key nobody knows. */
const lostPrefix = 'lost:';

/** What is no lease was put to be there for longer. */
const longerThanLeasesMs = 3_600_000;

/** Entries end by what an outbox does with them, and are never just gone. */
const never = { expiresAt: Number.MAX_SAFE_INTEGER, strict: true };

/** The entries of an outbox, in a sealed store. */
export function sealedOutboxStore(store: SealedStore): OutboxStore {
  return {
    async load() {
      const { entries, lost, whole } = await store.readAll();
      const read = entries.filter(({ name }) => name !== leaseName).map(asEntry);
      return { entries: [...read, ...lost.filter(wasEntry).map(asLost)], whole };
    },
    async save(entry) {
      const put = await store.put(entry.key, entry as unknown as Json, never);
      // Without a version asked for a store always takes it.
      return put.saved ? put.kept : 'memory';
    },
    remove: (key) =>
      key.indexOf(lostPrefix) === 0
        ? store.drop(key.slice(lostPrefix.length))
        : store.delete(key, { strict: true }),
  };
}

function asEntry({ name, value, savedAt, kept }: SealedEntry): OutboxEntry {
  const entry = readEntry(value);
  const read = entry?.key === name ? entry : unreadableEntry({ key: name, addedAt: savedAt }, 'damaged');
  return { ...read, addedAt: read.addedAt || savedAt, kept };
}

const asLost = ({ id, savedAt }: LostRecord): OutboxEntry =>
  unreadableEntry({ key: lostPrefix + id, addedAt: savedAt }, 'sealed');

const wasEntry = ({ savedAt, expiresAt }: LostRecord): boolean => expiresAt - savedAt > longerThanLeasesMs;

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
