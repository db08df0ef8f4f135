import { focused, list } from '../support/deep.js';

/** What the Tab key stops at. */
const stops = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/**
 * Moves the focus on as the Tab key does; the simulated key of the test library does not enter shadow roots.
 * Of a group of radio buttons only the chosen one is a stop.
 */
export function focusNext(root: ParentNode): void {
  const places = list<HTMLElement>(root, stops).filter(
    (each) => each.checkVisibility() && each.getClientRects().length > 0 && !(isRadio(each) && !each.checked),
  );
  const at = places.indexOf(focused() as HTMLElement);
  places[(at + 1) % places.length]?.focus();
}

const isRadio = (element: HTMLElement): element is HTMLInputElement =>
  element instanceof HTMLInputElement && element.type === 'radio';
