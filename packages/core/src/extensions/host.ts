import { TbError } from '../base/tb-error.js';

/** Something plugged in at an extension point. */
export interface Extension {
  /** Unique at its point, in reverse domain style: `org.example.signature`. */
  readonly id: string;
}

/** A typed key of one kind of extension. Points of the same name are the same point, also across versions. */
export interface ExtensionPoint<T extends Extension> {
  readonly name: string;
  /** Only for the compiler: ties the key to its kind. */
  readonly kind?: T;
}

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

/** Names an extension point. */
export function extensionPoint<T extends Extension>(name: string): ExtensionPoint<T> {
  return { name };
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
