import { idOf } from './ids.js';

const focusable = 'input:not([type=hidden]),select,textarea,button,a[href],[tabindex]';

/**
 * Moves the focus to the control of that key, or to the first in what has it, and brings its label into view.
 * @returns whether there was one.
 */
export function focusKey(root: ShadowRoot, key: string): boolean {
  const target = controlOf(root, key);
  if (!target) return false;
  target.focus({ preventScroll: true });
  const frame = target.closest('.field, .group, .section') ?? target;
  // The label above included; not the whole of a group that is higher than the screen.
  (frame.clientHeight < window.innerHeight ? frame : target).scrollIntoView({ block: 'center' });
  return true;
}

/** The control of that key, or the first in what has it. */
export function controlOf(root: ShadowRoot, key: string): HTMLElement | undefined {
  const id = idOf(key);
  const found = root.getElementById(id) ?? root.getElementById(`${id}-group`);
  return (found && controlIn(found)) ?? undefined;
}

function controlIn(found: HTMLElement): HTMLElement | null {
  if (found.matches(focusable) || found.localName.includes('-')) return found;
  return found.querySelector<HTMLElement>('input:checked') ?? found.querySelector<HTMLElement>(focusable);
}
