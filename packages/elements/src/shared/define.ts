import { version } from '../generated/about.js';
import type { TbElement } from './tb-element.js';
import { warnPage } from './warn-once.js';

/** Registers an element unless the tag {@link isTaken}. */
export function define(tag: string, element: typeof TbElement): void {
  if (!isTaken(tag)) customElements.define(tag, element);
}

/**
 * Whether a tag is defined already. Another copy of the same version serves as well as this one; another
 * version, or somebody else's library, stays too, and the console says so once.
 */
export function isTaken(tag: string): boolean {
  const taken = customElements.get(tag) as Partial<typeof TbElement> | undefined;
  if (taken && taken.tongban !== version)
    warnPage(
      'defined-twice',
      `<${tag}> stays as ${taken.tongban ? `Tongban ${taken.tongban}` : 'another library'} defined it, beside Tongban ${version}`,
    );
  return !!taken;
}
