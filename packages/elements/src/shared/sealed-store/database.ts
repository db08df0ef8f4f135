import { newKeys, type SealKeys } from './seal.js';

/** An entry as the database holds it. */
export interface SealedRecord {
  readonly id: string;
  readonly version: string;
  readonly savedAt: number;
  readonly expiresAt: number;
  /** Nonce and sealed entry. */
  readonly bytes: ArrayBuffer;
}

/** An open database with its keys. */
export interface Database {
  readonly db: IDBDatabase;
  readonly keys: SealKeys;
}

/** Some browsers never answer a request to open a database in a private window, and some never end a transaction. */
const patienceMs = 4_000;

const databaseName = (name: string): string => `tongban-${name}`;

/** Opens the database of that name; makes it, and its keys, if there is none. */
export async function openDatabase(name: string): Promise<Database> {
  const db = await openOrGiveUp(databaseName(name));
  // Another tab that deletes the database must not have to wait for us.
  db.onversionchange = () => db.close();
  const fresh = await newKeys();
  const keys = await inTransaction<SealKeys>(
    db,
    'readwrite',
    (store, done) => {
      const found = store('keys').get('keys') as IDBRequest<SealKeys | undefined>;
      found.onsuccess = () => {
        done(found.result ?? fresh);
        // Two tabs that open a new store at once end up with the same keys: the first to get here wins.
        if (!found.result) putOrAbort(store('keys'), fresh);
      };
      // Without the keys nothing that is written later is worth anything.
    },
    STRICT,
  );
  return { db, keys };
}

/** Deletes the database of that name. */
export function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(databaseName(name));
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('not deleted'));
  });
}

/** The disk has it, and not only the system: a loss of power takes none of it. Engines that do not know of it (Chromium before 83) pass over it. */
export const STRICT: IDBTransactionOptions = { durability: 'strict' };

/**
 * Runs `work` in one transaction and gives what it was done with, once that is written. One that never ends, as engines have them now and then,
 * is called off: a page must not wait for ever for what was kept.
 */
export function inTransaction<T>(
  db: IDBDatabase,
  mode: IDBTransactionMode,
  work: (store: (name: 'keys' | 'entries') => IDBObjectStore, done: (value: T) => void) => void,
  options?: IDBTransactionOptions,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let result: T;
    const transaction = db.transaction(['keys', 'entries'], mode, options);
    const timer = setTimeout(() => {
      reject(new Error('the database does not answer'));
      try {
        transaction.abort();
      } catch {
        // It has just ended.
      }
    }, patienceMs);
    transaction.oncomplete = () => {
      clearTimeout(timer);
      resolve(result);
    };
    transaction.onabort = () => {
      clearTimeout(timer);
      reject(transaction.error ?? new Error('aborted'));
    };
    work(
      (name) => transaction.objectStore(name),
      (value) => (result = value),
    );
  });
}

/**
 * Puts a record, or gives the transaction up: where keys cannot be stored (private windows of older browsers) `put` throws, and
 * what is thrown in a handler of the database would end up at the page's own.
 */
export function putOrAbort(store: IDBObjectStore, record: unknown): void {
  try {
    store.put(record);
  } catch {
    store.transaction.abort();
  }
}

function openOrGiveUp(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      reject(new Error('the database does not answer'));
    }, patienceMs);
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('keys', { keyPath: 'id' });
      request.result.createObjectStore('entries', { keyPath: 'id' });
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      if (late) request.result.close();
      else resolve(request.result);
    };
    request.onerror = () => {
      clearTimeout(timer);
      reject(request.error ?? new Error('no database'));
    };
  });
}
