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

/** Names an extension point. */
export function extensionPoint<T extends Extension>(name: string): ExtensionPoint<T> {
  return { name };
}
