import type { Answer, Pen } from '../fields/field-view.js';

/** How a text is typed and how it is kept. */
export interface TypedForm {
  /** What is kept of what was typed; `undefined` when nothing was. */
  read(typed: string, shown: string): Answer;
  /** How a kept answer is shown while nobody types. */
  show(answer: Answer): string;
}

/**
 * A text that is tidied up without getting in the way: what a resident types or pastes stays as it is while the field has the focus,
 * and is shown in its usual form when it is left. The answer is the tidy one all the time.
 */
export class TypedText {
  /** Whether the field has been left since it is on the page. */
  met = false;
  readonly #pen: Pen;
  readonly #form: TypedForm;
  #typed: string | undefined;
  /** How it was shown before the first key. */
  #before = '';
  #left = false;

  constructor(pen: Pen, form: TypedForm) {
    this.#pen = pen;
    this.#form = form;
  }

  /** Forgets what was typed. */
  release(): void {
    this.#typed = undefined;
  }

  /** What stands in the control. */
  get text(): string {
    const { value } = this.#pen.field;
    const typed = this.#typed;
    // Undone, computed or set by the page meanwhile: then the answer is shown.
    return typed !== undefined && this.#form.read(typed, this.#before) === value
      ? typed
      : this.#form.show(value);
  }

  /** Whether the resident is at it. */
  get busy(): boolean {
    return this.#typed !== undefined;
  }

  readonly input = (event: Event): void => {
    const control = event.target as HTMLInputElement;
    this.#typed = control.value;
    // Half a word of an input method is no answer yet; its end comes as an event of its own.
    if ((event as InputEvent).isComposing) return;
    this.#keep(control.value);
  };

  readonly focus = (): void => {
    this.#left = false;
    this.#before = this.text;
  };

  readonly change = (): void => {
    this.#pen.settle();
  };

  readonly blur = (event: Event): void => {
    const control = event.target as HTMLInputElement;
    // Engines that end a composition without telling.
    if (this.#typed !== undefined) this.#keep(control.value);
    this.#left = true;
    this.#pen.whenUp(() => {
      if (!this.#left) return;
      this.#typed = undefined;
      this.met = true;
      this.#pen.redraw();
    });
  };

  #keep(typed: string): void {
    const answer = this.#form.read(typed, this.#before);
    if (answer !== this.#pen.field.value) this.#pen.set(answer);
    else this.#pen.redraw();
  }
}
