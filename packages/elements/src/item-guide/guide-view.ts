import { html, nothing } from 'lit';
import type { Catalogue, Item, ItemStatus, Limit, Material } from '@tongban/core/catalogue';
import type { Day, LastDay } from '@tongban/core/limits';
import { safeUrl, telUrl } from '@tongban/core/plain-text';
import type { CatalogueView, Part } from '../shared/catalogue-view/catalogue-view.js';

/** What every part of a guide is drawn with. */
export interface GuideView extends CatalogueView {
  readonly item: Item;
  readonly status: ItemStatus;
  readonly catalogue: Catalogue | undefined;
  /** In China. */
  readonly today: Day;
  /** Turns a limit into a day, once the calendar is there. */
  readonly lastDay: ((limit: Limit, acceptedOn: Day) => LastDay) | undefined;
  onApply(event: Event): void;
  /** What is drawn by the part that is loaded later, once it is there. */
  readonly later: Later | undefined;
}

/** Parts of the first screen that come with the later sections. */
export interface Later {
  /** What is folded under a material. */
  materialDetails(view: GuideView, material: Material): Part;
  /** The last day as a line of the facts. */
  deadlineLine(view: GuideView): string | undefined;
  /** The last day, with what is not counted. */
  deadlineView(view: GuideView): Part;
}

/** Telephone numbers as links. */
export function phones(view: GuideView, numbers: readonly string[] | undefined): Part {
  if (!numbers || numbers.length === 0) return nothing;
  return html`${numbers.map((number, index) => {
    const url = telUrl(number);
    return html`${index > 0 ? view.words.say('guide.phone-separator') : nothing}${url ? html`<a class="phone" href=${url}>${view.words.mixed(number)}</a>` : view.words.mixed(number)}`;
  })}`;
}

/** A link to an address of the catalogue, or nothing when it is none a page may link to. */
export function link(address: string | undefined, text: string, className = ''): Part {
  const url = safeUrl(address);
  return url
    ? html`<a class=${className || nothing} href=${url} rel="noopener noreferrer">${text}</a>`
    : nothing;
}
