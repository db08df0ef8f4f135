import type { Device } from '../../shared/app-context.js';
import type { FileSource } from '@tongban/core/form';

/** Where uploads that were begun can go on. */
export interface ResumeStore {
  /** The address of a file's upload, if it was begun. */
  find(file: FileSource): string | undefined;
  keep(file: FileSource, address: string): void;
  drop(file: FileSource): void;
  /** How many uploads of this field were begun and not ended, before this page. */
  readonly left: number;
}

/** Servers keep an unfinished upload about so long. */
const DAY_MS = 86_400_000;
const PREFIX = 'tb-upload:';

interface Entry {
  readonly address: string;
  readonly field: string;
  readonly at: number;
}

/**
 * On a personal device in `localStorage`, so that it outlives a reload and a crash; on others, and where the engine gives none, in memory.
 * What is kept says nothing of the file: its name is hashed.
 */
export function resumeStore(device: Device, field: string): ResumeStore {
  const storage = (device === 'personal' && pageStorage()) || memoryStorage();
  const own = hash(`${location.pathname}\n${field}`);
  const keyOf = (file: FileSource): string =>
    `${PREFIX}${hash([own, file.name, file.size, file.type, (file as Partial<File>).lastModified].join('\n'))}`;
  const left = entries(storage).filter((entry) => entry.field === own).length;
  return {
    left,
    find: (file) => read(storage, keyOf(file))?.address,
    keep: (file, address) =>
      quietly(() =>
        storage.setItem(keyOf(file), JSON.stringify({ address, field: own, at: Date.now() } satisfies Entry)),
      ),
    drop: (file) => quietly(() => storage.removeItem(keyOf(file))),
  };
}

function read(storage: Storage, key: string): Entry | undefined {
  try {
    const entry = JSON.parse(storage.getItem(key) ?? 'null') as Partial<Entry> | null;
    if (typeof entry?.address === 'string' && Date.now() - (entry.at ?? 0) < DAY_MS) return entry as Entry;
    storage.removeItem(key);
  } catch {
    // Not ours, or not to be had: the upload begins anew.
  }
  return undefined;
}

/** All that are not too old; those that are go. */
function entries(storage: Storage): Entry[] {
  try {
    return Object.keys(storage)
      .filter((key) => key.indexOf(PREFIX) === 0)
      .map((key) => read(storage, key))
      .filter((entry): entry is Entry => entry !== undefined);
  } catch {
    return [];
  }
}

function pageStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined; // a sandboxed frame
  }
}

function memoryStorage(): Storage {
  const kept: Record<string, string> = {};
  return Object.create(
    {
      getItem: (key: string) => kept[key] ?? null,
      setItem: (key: string, value: string) => void (kept[key] = value),
      removeItem: (key: string) => void delete kept[key],
    },
    {},
  ) as Storage;
}

function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // The storage is full: after a reload the upload begins anew.
  }
}

/** Two sums of 32 bits after Fowler, Noll and Vo (FNV-1a), one of them backwards. Not a secret's keeper, but no name either. */
function hash(text: string): string {
  let [forth, back] = [0x811c9dc5, 0x811c9dc5];
  for (let at = 0; at < text.length; at++) {
    forth = Math.imul(forth ^ text.charCodeAt(at), 0x01000193);
    back = Math.imul(back ^ text.charCodeAt(text.length - 1 - at), 0x01000193);
  }
  return [forth, back].map((sum) => (sum >>> 0).toString(36)).join('');
}
