import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue, FileRef, Item, ItemStatus, Limit, Material } from '@tongban/core/catalogue';
import type { Day, LastDay } from '@tongban/core/limits';
import { safeUrl, telUrl } from '@tongban/core/plain-text';
import type { RichText } from '../shared/rich-text.js';
import type { Words } from '../shared/words.js';

/** What every part of a guide is drawn with. */
export interface GuideView {
  readonly item: Item;
  readonly words: Words;
  readonly rich: RichText;
  readonly status: ItemStatus;
  readonly catalogue: Catalogue | undefined;
  /** In China. */
  readonly today: Day;
  /** Turns a limit into a day, once the calendar is there. */
  readonly lastDay: ((limit: Limit, acceptedOn: Day) => LastDay) | undefined;
  onApply(event: Event): void;
  /** What is drawn by the part that is loaded later, once it is there. */
  readonly later: Later | undefined;
  /** Address of a file, if anybody knows it. */
  fileUrl(file: FileRef): string | undefined;
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

/** A part of a template, or nothing where the data has nothing. */
export type Part = TemplateResult | typeof nothing;

/** Text of the catalogue, marked as Chinese where the words around it are not. */
export function data(view: GuideView, text: string | undefined): Part {
  return text ? html`<span lang=${view.words.dataLang ?? nothing}>${text}</span>` : nothing;
}

/** Longer text of the catalogue, with its markup. */
export function prose(view: GuideView, text: string | undefined): Part {
  return view.rich.show(text, view.words.dataLang);
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

/** Files with their addresses; the name alone where nobody knows the address, and never a dead link. */
export function files(view: GuideView, refs: readonly FileRef[] | undefined, fallbackName: string): Part {
  if (!refs || refs.length === 0) return nothing;
  const many = refs.length > 1;
  return html`${refs.map((file, index) => {
    const name = file.name ?? fallbackName + (many ? ` ${index + 1}` : '');
    const url = safeUrl(view.fileUrl(file));
    if (url) return html`<a class="file" href=${url} rel="noopener noreferrer">${view.words.mixed(name)}</a>`;
    return file.name ? html`<span class="file">${view.words.mixed(name)}</span>` : nothing;
  })}`;
}
