import { warnPage } from './warn-once.js';

/**
 * Registers an element unless the tag is taken: by the same version loaded twice, by another version, or by
 * somebody else's library. Then the first stays, and the console says so once.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const taken = customElements.get(tag);
  if (!taken) customElements.define(tag, element);
  else if (taken !== element)
    warnPage(
      'defined-twice',
      `<${tag}> is already defined; this copy of Tongban leaves it, and whatever else is, as it is`,
    );
}
