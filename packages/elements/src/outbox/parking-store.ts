import type { Json } from '@tongban/core';
import type { KeptIn, OutboxEntry, OutboxStore, SealedEnvelope } from '@tongban/core/outbox';

/** The kind of an entry whose body is an envelope for the gateway. */
export const PARKED = 'sealed';

/** What a {@link parkingStore} works with. */
export interface ParkingParts {
  /** In memory: what is open, for as long as its resident is there. */
  readonly open: OutboxStore;
  /** On disk: what only the gateway can open. */
  readonly parked: OutboxStore;
  /** Seals what may stay; undefined where it may not, or cannot. */
  seal(entry: OutboxEntry): Promise<SealedEnvelope | undefined>;
}

/** A store for a device that is not the resident's own. */
export interface ParkingStore extends OutboxStore {
  /** The resident has gone: nothing of these entries is written in the open any more, not even of one that is being sent. */
  leave(keys: readonly string[]): void;
}

/**
 * Keeps entries in memory, and with each that waits an envelope on the disk, which nobody there can open. What is read is the entry while its
 * resident is there, and the envelope, as an entry of the kind {@link PARKED}, from then on: after a crash, a reload, or the end of the
 * session. An entry without an envelope is gone with its page, and said to be so: `memory`.
 */
export function parkingStore({ open, parked, seal }: ParkingParts): ParkingStore {
  const envelopes = new Map<string, SealedEnvelope>();
  const left = new Set<string>();

  /** The envelope goes once the entry has come to an end its resident has seen, or that the gateway knows of. */
  const park = async (entry: OutboxEntry): Promise<KeptIn> => {
    if (entry.fate.phase !== 'waiting') {
      envelopes.delete(entry.key);
      await parked.remove(entry.key);
      return 'memory';
    }
    const envelope = envelopes.get(entry.key) ?? (await seal(entry));
    if (!envelope) return 'memory';
    envelopes.set(entry.key, envelope);
    return parked.save(asParked(entry, envelope));
  };

  return {
    async load() {
      const [here, there] = [await open.load(), await parked.load()];
      const keptOf = (key: string): KeptIn =>
        there.entries.filter((entry) => entry.key === key)[0]?.kept ?? 'memory';
      const theirs = here.entries.filter(({ key }) => !left.has(key));
      const keys = theirs.map(({ key }) => key);
      return {
        entries: [
          ...theirs.map((entry) => ({ ...entry, kept: keptOf(entry.key) })),
          ...there.entries.filter(({ key }) => keys.indexOf(key) < 0),
        ],
        whole: here.whole && there.whole,
      };
    },
    async save(entry) {
      if (entry.kind !== PARKED) {
        if (!left.has(entry.key)) await open.save(entry);
        // They may go while it is written.
        if (left.has(entry.key)) await open.remove(entry.key);
        return park(entry);
      }
      // Nobody is there who would want to see that it got there.
      if (entry.fate.phase !== 'delivered') return parked.save(entry);
      await parked.remove(entry.key);
      return 'disk';
    },
    async remove(key) {
      envelopes.delete(key);
      await open.remove(key);
      await parked.remove(key);
    },
    leave: (keys) => keys.forEach((key) => left.add(key)),
  };
}

/** Nothing of the entry but when it is to be sent: a group may name somebody. */
const asParked = (entry: OutboxEntry, envelope: SealedEnvelope): OutboxEntry => {
  const { version, key, addedAt, attempts, triedAt, nextAt, notBefore, fate } = entry;
  return {
    ...{ version, key, kind: PARKED, sequence: 0, body: envelope as unknown as Json },
    ...{ addedAt, attempts, nextAt, kept: 'disk', fate },
    ...(triedAt !== undefined && { triedAt }),
    ...(notBefore !== undefined && { notBefore }),
  };
};
