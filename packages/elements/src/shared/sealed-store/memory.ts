import type { SealedEntry, SealedStore } from '../sealed-store.js';
import { newVersion } from './version.js';

/** For as long as the page lives: a form that is taken out and put back finds its draft. */
const stores = new Map<string, Map<string, SealedEntry>>();

/** A {@link SealedStore} in memory. Stores of one name on a page are the same store. */
export function memoryStore(storeName: string, now: () => number): SealedStore {
  let entries = stores.get(storeName);
  if (!entries) stores.set(storeName, (entries = new Map()));
  return storeOn(entries, now);
}

/** A {@link SealedStore} on a map of its own. */
export function storeOn(entries: Map<string, SealedEntry>, now: () => number): SealedStore {
  const find = (name: string): SealedEntry | undefined => {
    const entry = entries.get(name);
    if (!entry || entry.expiresAt > now()) return entry;
    entries.delete(name);
    return undefined;
  };
  return {
    kept: 'memory',
    get: (name) => Promise.resolve(find(name)),
    put(name, value, { expiresAt, ifVersion }) {
      const current = find(name);
      if (ifVersion !== undefined && (current?.version ?? null) !== ifVersion)
        return Promise.resolve({ saved: false, current });
      const version = newVersion();
      // A copy: what the caller changes later is not what was saved.
      const copy = JSON.parse(JSON.stringify(value)) as typeof value;
      entries.set(name, { name, value: copy, version, savedAt: now(), expiresAt, kept: 'memory' });
      return Promise.resolve({ saved: true, version, kept: 'memory' });
    },
    delete(name) {
      entries.delete(name);
      return Promise.resolve();
    },
    list() {
      const found = [...entries.keys()]
        .map(find)
        .filter((entry): entry is SealedEntry => entry !== undefined);
      return Promise.resolve(found.sort((a, b) => a.savedAt - b.savedAt));
    },
    readAll() {
      const found = [...entries.values()].sort((a, b) => a.savedAt - b.savedAt);
      return Promise.resolve({ entries: found, lost: [], whole: true });
    },
    drop: () => Promise.resolve(),
    clear() {
      entries.clear();
      return Promise.resolve();
    },
    close: () => undefined,
  };
}
