import type { LostRecord, PutOptions, PutResult, SealedEntry, SealedStore } from '../sealed-store.js';
import {
  deleteDatabase,
  inTransaction,
  openDatabase,
  putOrAbort,
  STRICT,
  type Database,
  type SealedRecord,
} from './database.js';
import { storeOn } from './memory.js';
import { idOf, seal, unseal } from './seal.js';
import { newVersion } from './version.js';

/**
 * A {@link SealedStore} in IndexedDB.
 * @throws {unknown} Whatever the browser says when there is none to be had.
 */
export async function openDiskStore(storeName: string, now: () => number): Promise<SealedStore> {
  let opening: Promise<Database> | undefined = openDatabase(storeName);
  await opening;
  /** What the disk did not take. Looked at first. */
  const spilled = new Map<string, SealedEntry>();
  /** Which version was on disk when an entry was spilled; undefined where that was not asked. */
  const spilledOver = new Map<string, string | null | undefined>();
  const inMemory = storeOn(spilled, now);

  /** Does something with the database; once more with a new one if it was closed under our hands. */
  const withDatabase = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
    const used = (opening ??= openDatabase(storeName));
    try {
      return await work(await used);
    } catch {
      if (opening === used) {
        letGo(used);
        opening = openDatabase(storeName);
      }
      return work(await (opening ??= openDatabase(storeName)));
    }
  };

  const read = async ({ db, keys }: Database, record: SealedRecord): Promise<SealedEntry | undefined> => {
    const { id, version, savedAt, expiresAt } = record;
    const sealed = expiresAt > now() ? await unseal(keys, id, record.bytes) : undefined;
    if (sealed) return { ...sealed, version, savedAt, expiresAt, kept: 'disk' };
    // Expired, or of a key that is gone: nobody will ever read it.
    await removeRecord(db, id, version);
    return undefined;
  };

  const putOnDisk = (
    name: string,
    value: SealedEntry['value'],
    { expiresAt, strict = false }: PutOptions,
    ifVersion?: string | null,
  ) =>
    withDatabase(async (database): Promise<PutResult> => {
      const { db, keys } = database;
      const id = await idOf(keys, name);
      const version = newVersion();
      const bytes = await seal(keys, id, { name, value });
      const record = { id, version, savedAt: now(), expiresAt, bytes };
      for (;;) {
        const standing = await writeRecord(db, record, ifVersion, strict);
        if (!standing) return { saved: true, version, kept: 'disk' };
        if (standing === 'gone') return { saved: false, current: undefined };
        const current = await read(database, standing);
        // One that cannot be read, and is gone by now, stands in nobody's way.
        if (current || ifVersion !== null) return { saved: false, current };
      }
    });

  return {
    get kept() {
      return spilled.size > 0 ? 'memory' : 'disk';
    },
    async get(name) {
      const held = await inMemory.get(name);
      if (held) return held;
      return withDatabase(async (database) => {
        const record = await readRecord(database.db, await idOf(database.keys, name));
        return record && read(database, record);
      }).catch(() => undefined);
    },
    async put(name, value, options) {
      const { expiresAt, ifVersion } = options;
      const held = await inMemory.get(name);
      const ours = held !== undefined && held.version === ifVersion;
      try {
        const result = await putOnDisk(name, value, options, ours ? spilledOver.get(name) : ifVersion);
        if (result.saved) spilled.delete(name);
        return result;
      } catch {
        if (!held) spilledOver.set(name, ifVersion);
        return inMemory.put(name, value, {
          expiresAt,
          ...(held && ifVersion !== undefined && { ifVersion }),
        });
      }
    },
    async delete(name, { strict = false } = {}) {
      await inMemory.delete(name);
      await withDatabase(async ({ db, keys }) =>
        removeRecord(db, await idOf(keys, name), undefined, strict),
      ).catch(() => undefined);
    },
    async list() {
      const held = await inMemory.list();
      const onDisk: readonly (SealedEntry | undefined)[] = await withDatabase(async (database) => {
        const records = await readRecords(database.db);
        return Promise.all(records.map((record) => read(database, record)));
      }).catch(() => []);
      const rest = onDisk.filter((entry): entry is SealedEntry => !!entry && !spilled.has(entry.name));
      return [...held, ...rest].sort((a, b) => a.savedAt - b.savedAt);
    },
    async readAll() {
      const held = await inMemory.readAll();
      try {
        const { entries, lost } = await withDatabase(readWithLost);
        const rest = entries.filter(({ name }) => !spilled.has(name));
        const all = [...held.entries, ...rest].sort((a, b) => a.savedAt - b.savedAt);
        return { entries: all, lost, whole: true };
      } catch {
        return { ...held, whole: false };
      }
    },
    async drop(id) {
      await withDatabase(({ db }) => removeRecord(db, id)).catch(() => undefined);
    },
    async clear() {
      spilled.clear();
      const opened = await opening?.catch(() => undefined);
      opening = undefined;
      opened?.db.close();
      await deleteDatabase(storeName).catch(() => undefined);
    },
    close() {
      if (opening) letGo(opening);
      opening = undefined;
    },
  };
}

function letGo(opening: Promise<Database>): void {
  void opening.then(({ db }) => db.close()).catch(() => undefined);
}

/** Every record, those too that cannot be opened. */
async function readWithLost({ db, keys }: Database): Promise<{
  readonly entries: readonly SealedEntry[];
  readonly lost: readonly LostRecord[];
}> {
  const entries: SealedEntry[] = [];
  const lost: LostRecord[] = [];
  for (const { id, version, savedAt, expiresAt, bytes } of await readRecords(db)) {
    const sealed = await unseal(keys, id, bytes);
    if (sealed) entries.push({ ...sealed, version, savedAt, expiresAt, kept: 'disk' });
    else lost.push({ id, savedAt, expiresAt });
  }
  return { entries, lost };
}

const readRecord = (db: IDBDatabase, id: string): Promise<SealedRecord | undefined> =>
  inTransaction(db, 'readonly', (store, done) => {
    const request = store('entries').get(id) as IDBRequest<SealedRecord | undefined>;
    request.onsuccess = () => done(request.result);
  });

const readRecords = (db: IDBDatabase): Promise<readonly SealedRecord[]> =>
  inTransaction(db, 'readonly', (store, done) => {
    const request = store('entries').getAll() as IDBRequest<SealedRecord[]>;
    request.onsuccess = () => done(request.result);
  });

/** Writes the record, or gives what stands in its way: `gone` when there is none but one was expected. */
const writeRecord = (
  db: IDBDatabase,
  record: SealedRecord,
  ifVersion: string | null | undefined,
  strict: boolean,
): Promise<SealedRecord | 'gone' | undefined> =>
  inTransaction(
    db,
    'readwrite',
    (store, done) => {
      const request = store('entries').get(record.id) as IDBRequest<SealedRecord | undefined>;
      request.onsuccess = () => {
        const standing = request.result;
        if (ifVersion !== undefined && (standing?.version ?? null) !== ifVersion) done(standing ?? 'gone');
        else putOrAbort(store('entries'), record);
      };
    },
    strict ? STRICT : undefined,
  );

/** Takes a record away; with a version only if it still has it. */
const removeRecord = (db: IDBDatabase, id: string, version?: string, strict = false): Promise<void> =>
  inTransaction(
    db,
    'readwrite',
    (store) => {
      const request = store('entries').get(id) as IDBRequest<SealedRecord | undefined>;
      request.onsuccess = () => {
        if (request.result && (version === undefined || request.result.version === version))
          store('entries').delete(id);
      };
    },
    strict ? STRICT : undefined,
  );
