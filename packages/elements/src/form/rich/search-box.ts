import type { FoundChoice } from '@tongban/core/form';
import type { Pen } from '../fields/field-view.js';
import { FoundChoices } from './found-choices.js';

/** More are not drawn: who does not find it among them types on. */
export const MOST_SHOWN = 100;

/** A box that is typed in to find one of many choices: what is open, active and typed (WAI-ARIA 1.2, editable combobox with a list). */
export class SearchBox {
  open = false;
  /** Which of the shown choices the arrows have reached; -1 for none. */
  active = -1;
  readonly found: FoundChoices;
  readonly #pen: Pen;
  #typed: string | undefined;

  constructor(pen: Pen) {
    this.#pen = pen;
    this.found = new FoundChoices(pen, this.#came);
  }

  release(): void {
    this.found.release();
  }

  get text(): string {
    return this.#typed ?? this.found.nameOf(this.#pen.field.value);
  }

  get shown(): readonly FoundChoice[] {
    return this.found.choices.slice(0, MOST_SHOWN);
  }

  readonly input = (event: Event): void => {
    this.#typed = (event.target as HTMLInputElement).value;
    if (!(event as InputEvent).isComposing) this.#look(this.#typed);
    this.#pen.redraw();
  };

  /** Opens or closes the list; it then shows all there is. */
  readonly toggle = (): void => {
    if (this.open) this.#close();
    else this.#look('', 0);
    this.#pen.find(this.#pen.id)?.focus();
    this.#pen.redraw();
  };

  readonly click = (): void => {
    if (this.open) return;
    this.#look('', 0);
    this.#pen.redraw();
  };

  readonly key = (event: KeyboardEvent): void => {
    // 229: the key belongs to an input method, which Safari says in no other way.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
    if (event.isComposing || event.keyCode === 229) return;
    const act = this.#keys[event.key];
    if (!act?.(event)) return;
    event.preventDefault();
    event.stopPropagation();
    this.#pen.redraw();
  };

  /** What was typed and not chosen is no answer: the earlier one stands again, or none where all was taken away. */
  readonly blur = (): void => {
    const emptied = this.#typed !== undefined && this.#typed.trim() === '';
    const exact = this.found.choices.filter(
      ({ name, disabled }) => name === this.#typed?.trim() && !disabled,
    );
    if (emptied && this.#pen.field.value !== undefined) this.#answer(undefined);
    else if (exact.length === 1 && this.found.phase === 'ready') this.take(exact[0] as FoundChoice);
    this.#close();
    this.#pen.redraw();
  };

  /** Makes a choice the answer. */
  take(choice: FoundChoice): void {
    if (choice.disabled) return;
    this.found.keepName(choice);
    this.#close();
    this.#answer(choice.value);
  }

  #answer(value: FoundChoice['value'] | undefined): void {
    this.#typed = undefined;
    this.#pen.set(value);
    this.#pen.settle();
    this.#pen.redraw();
  }

  readonly #keys: Readonly<Record<string, (event: KeyboardEvent) => boolean>> = {
    ArrowDown: ({ altKey }) => this.#arrow(altKey ? 0 : 1),
    ArrowUp: ({ altKey }) => (altKey ? this.#escape() : this.#arrow(-1)),
    Enter: () => this.#enter(),
    Escape: () => this.#escape(),
    PageDown: () => this.open && this.#arrow(8),
    PageUp: () => this.open && this.#arrow(-8),
  };

  #arrow(step: number): boolean {
    if (!this.open) this.#look('', 0);
    const last = this.shown.length - 1;
    const from = this.active < 0 && step < 0 ? last + 1 : this.active;
    this.active = Math.abs(step) > 1 ? Math.max(0, Math.min(last, from + step)) : wrapped(from + step, last);
    // Once it is drawn.
    window.setTimeout(() =>
      this.#pen.find(optionId(this.#pen, this.active))?.scrollIntoView({ block: 'nearest' }),
    );
    return true;
  }

  #enter(): boolean {
    const choice = this.open ? this.shown[this.active] : undefined;
    if (!choice) return false;
    this.take(choice);
    return true;
  }

  /** Closes the list; a second time gives up what was typed. */
  #escape(): boolean {
    if (!this.open && this.#typed === undefined) return false;
    if (!this.open) this.#typed = undefined;
    this.open = false;
    this.active = -1;
    return true;
  }

  #look(query: string, pause?: number): void {
    this.open = true;
    this.active = -1;
    this.found.find(query.trim(), pause);
    if (this.found.phase === 'ready') this.#tell();
  }

  #close(): void {
    this.open = false;
    this.active = -1;
    this.#typed = undefined;
    this.found.release();
  }

  readonly #came = (): void => {
    if (this.open) this.#tell();
    this.#pen.redraw();
  };

  #tell(): void {
    const { words } = this.#pen;
    const count = this.found.choices.length;
    if (this.found.phase === 'failed') this.#pen.announce(words.say('field.search.failed'));
    else
      this.#pen.announce(
        count > 0 ? words.say('field.search.count', { count }) : words.say('field.search.none'),
      );
  }
}

/** The id of a choice that is shown. */
export const optionId = (pen: Pen, index: number): string => `${pen.id}-option-${index}`;

const wrapped = (index: number, last: number): number => (index > last ? 0 : index < 0 ? last : index);
