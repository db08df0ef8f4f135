import { html, nothing, type TemplateResult } from 'lit';
import type { Hand, Sheet } from '../sheet.js';

/** Names that could not be had, by the id of the box they were written in. */
const refused = new WeakMap<Hand, Map<string, string>>();

const namesOf = (hand: Hand): Map<string, string> => {
  let names = refused.get(hand);
  if (!names) refused.set(hand, (names = new Map()));
  return names;
};

/** The name that was last written in that box, if it could not be had. */
export const refusedAt = (id: string, { hand }: Sheet): string | undefined => refused.get(hand)?.get(id);

/** Says that the name in that box cannot be had: aloud, and below the box until something else is written. */
export function refuse(id: string, name: string, { hand, words }: Sheet): void {
  namesOf(hand).set(id, name);
  hand.announce(words.say('form.entry.refused', { name }));
  hand.redraw();
}

/** Something else is written in that box. */
export function accept(id: string, { hand }: Sheet): void {
  if (refused.get(hand)?.delete(id)) hand.redraw();
}

/** What is said below the box. */
export const refusalView = (
  id: string,
  name: string | undefined,
  { words }: Sheet,
): TemplateResult | typeof nothing =>
  name === undefined
    ? nothing
    : html`<p class="issue" id=${`${id}-issue`}>${words.say('form.entry.refused', { name })}</p>`;
