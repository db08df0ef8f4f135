import type { Json } from '@tongban/core';
import type { Device } from './app-context.js';
import { openDiskStore } from './sealed-store/disk.js';
import { memoryStore } from './sealed-store/memory.js';

/** What is kept under a name. */
export interface SealedEntry {
  readonly name: string;
  readonly value: Json;
  /** Changes with every write, and never comes back: for {@link PutOptions.ifVersion}. */
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  readonly kept: Kept;
}

/** What is on disk and cannot be read: its key is gone, or it is damaged. Nobody will ever read it. */
export interface LostRecord {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** All that a store has. */
export interface StoreReading {
  /** Oldest first; expired ones too. */
  readonly entries: readonly SealedEntry[];
  readonly lost: readonly LostRecord[];
  /** `false`: the disk could not be read, and the entries are those in memory. */
  readonly whole: boolean;
}

/** How a value is put. */
export interface PutOptions {
  /** Milliseconds since 1970. From then on the entry is as good as gone, and is taken away when next met. */
  readonly expiresAt: number;
  /**
   * Only if the entry still has this version; `null`: only if there is none. Without it the entry is replaced.
   * Two tabs that both go on from what they read cannot overwrite each other's answers.
   */
  readonly ifVersion?: string | null;
  /** Done only once it would survive a loss of power, where the browser can see to that; slower. For what is acknowledged. */
  readonly strict?: boolean;
}

/** What became of a `put`. */
export type PutResult =
  | { readonly saved: true; readonly version: string; readonly kept: Kept }
  /** Somebody else was first. `current` is what stands there now; undefined when it is gone. */
  | { readonly saved: false; readonly current: SealedEntry | undefined };

/** Where entries are: `disk` survives a reload and a crash, `memory` does not. Say the latter to residents. */
export type Kept = 'disk' | 'memory';

/** Values of JSON by name, which nobody can read off the disk. No method rejects. */
export interface SealedStore {
  /** Turns to `memory` when the disk refuses an entry (full, blocked), and back when it takes it later. */
  readonly kept: Kept;
  get(name: string): Promise<SealedEntry | undefined>;
  put(name: string, value: Json, options: PutOptions): Promise<PutResult>;
  delete(name: string, options?: Pick<PutOptions, 'strict'>): Promise<void>;
  /** Every entry that has not expired and can be read, oldest first. Takes the others away. */
  list(): Promise<readonly SealedEntry[]>;
  /** What there is, and what cannot be read of it. Takes nothing away: for those who have to tell of it. */
  readAll(): Promise<StoreReading>;
  /** Takes away what {@link readAll} could not read. */
  drop(lost: LostRecord['id']): Promise<void>;
  /** Takes everything away, the key too. The store can go on being used. */
  clear(): Promise<void>;
  /** Lets go of the database. What is on disk stays. */
  close(): void;
}

/** How a store is opened. */
export interface SealedStoreOptions {
  /** `shared` and `kiosk` keep nothing on disk. `personal` by default. */
  readonly device?: Device;
  /** Milliseconds since 1970; the clock by default. */
  readonly now?: () => number;
}

/**
 * Opens the store of that name. On a personal device values and names are sealed with AES-GCM by a key that scripts can use but not
 * read, kept in IndexedDB. Where that cannot be had (shared device, page on plain http, private window, blocked or broken
 * storage) entries live in memory for as long as the page does.
 *
 * What it is worth: the database file holds no plain text, and a copy of the entries alone is of no use. Someone who has the whole
 * browser profile and knows how to use it has the key too.
 *
 * @example
 * const drafts = await openSealedStore('drafts', { device: app.device });
 * const draft = await drafts.get('A1');
 * const put = await drafts.put('A1', answers, { expiresAt, ifVersion: draft?.version ?? null });
 * if (!put.saved) askWhichToKeep(put.current);
 */
export async function openSealedStore(name: string, options: SealedStoreOptions = {}): Promise<SealedStore> {
  const now = options.now ?? Date.now;
  if ((options.device ?? 'personal') !== 'personal') return memoryStore(name, now);
  try {
    return await openDiskStore(name, now);
  } catch {
    return memoryStore(name, now);
  }
}
