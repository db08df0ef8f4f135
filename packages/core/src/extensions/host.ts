import { TbError } from '../base/tb-error.js';
import type { Extension, ExtensionPoint } from './extension-point.js';

/** The extensions registered at one point. */
export interface Registry<T extends Extension> {
  /**
   * Adds `entry` and returns what takes it out again.
   * @throws {TbError} `duplicate` when the id is taken.
   */
  register(entry: T): () => void;
  /** All entries, first registered first. */
  all(): readonly T[];
  /** The entry with that id. */
  get(id: string): T | undefined;
}

/** Where extensions are plugged in. */
export interface ExtensionHost {
  of<T extends Extension>(point: ExtensionPoint<T>): Registry<T>;
}

/** A set of extensions that is installed, and taken out, as one. */
export interface Plugin {
  readonly name: string;
  readonly apiVersion: 1;
  install(host: ExtensionHost): () => void;
}

/** A host without any extensions yet. */
export function createHost(): ExtensionHost {
  const registries = new Map<string, Registry<Extension>>();
  return {
    of<T extends Extension>(point: ExtensionPoint<T>): Registry<T> {
      let registry = registries.get(point.name);
      if (!registry) registries.set(point.name, (registry = createRegistry(point.name)));
      return registry as unknown as Registry<T>;
    },
  };
}

function createRegistry(point: string): Registry<Extension> {
  const entries = new Map<string, Extension>();
  return {
    register(entry) {
      if (entries.has(entry.id)) throw new TbError('duplicate', `${point} already has ${entry.id}`);
      entries.set(entry.id, entry);
      return () => {
        if (entries.get(entry.id) === entry) entries.delete(entry.id);
      };
    },
    all: () => [...entries.values()],
    get: (id) => entries.get(id),
  };
}
