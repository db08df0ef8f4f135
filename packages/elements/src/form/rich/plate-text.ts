import { platePrefixes } from '@tongban/core/codes';
import { halfWidthSigns } from '@tongban/core/text';
import type { Pen } from '../fields/field-view.js';

/** The two halves of a plate as they are being filled in, and the whole as the answer. */
export class PlateText {
  readonly #pen: Pen;
  #typed: string | undefined;

  constructor(pen: Pen) {
    this.#pen = pen;
  }

  /** Forgets what was typed. */
  release(): void {
    this.#typed = undefined;
  }

  /** The province's sign, or nothing yet. */
  get prefix(): string {
    return prefixOf(this.#whole);
  }

  /** What stands in the text: as it is typed, or tidy. */
  get text(): string {
    const rest = this.#whole.slice(this.prefix.length);
    return this.#typed !== undefined && withoutPrefix(tidyPlate(this.#typed)) === rest ? this.#typed : rest;
  }

  /** Whether the resident is at the text. */
  get busy(): boolean {
    return this.#typed !== undefined;
  }

  readonly pick = (event: Event): void => {
    this.#set((event.target as HTMLSelectElement).value + this.#whole.slice(this.prefix.length));
    this.#pen.settle();
  };

  readonly input = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    this.#typed = value;
    if ((event as InputEvent).isComposing) return;
    this.#keep(value);
  };

  readonly change = (): void => this.#pen.settle();

  readonly blur = (): void => {
    if (this.#typed !== undefined) this.#keep(this.#typed);
    const left = this.#typed;
    this.#pen.whenUp(() => {
      if (this.#typed !== left) return; // it is typed in again
      this.#typed = undefined;
      this.#pen.redraw();
    });
  };

  get #whole(): string {
    const { value } = this.#pen.field;
    return typeof value === 'string' ? value : '';
  }

  /** A province that was typed or pasted along goes where provinces are picked. */
  #keep(typed: string): void {
    const text = tidyPlate(typed);
    this.#set((prefixOf(text) || this.prefix) + withoutPrefix(text));
  }

  #set(whole: string): void {
    const answer = whole || undefined;
    if (answer !== this.#pen.field.value) this.#pen.set(answer);
    else this.#pen.redraw();
  }
}

const prefixOf = (text: string): string =>
  text && platePrefixes.indexOf(text.charAt(0)) >= 0 ? text.charAt(0) : '';

const withoutPrefix = (text: string): string => text.slice(prefixOf(text).length);

/** In half width and capitals, without gaps, hyphens and the dot. */
const tidyPlate = (typed: string): string =>
  halfWidthSigns(typed)
    .replace(/[\s\u00a0.·•・_-]+/g, '')
    .toUpperCase();
