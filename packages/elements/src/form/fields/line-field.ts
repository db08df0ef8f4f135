import { render } from 'lit';
import { Frame, none, write } from './control.js';
import type { FieldPen } from './field-pen.js';
import type { ControlAttributes, Drawing } from './field-view.js';

/**
 * A control of one line and what stands around it, made without a template: forms have hundreds of them, tables thousands, and a template
 * takes twice the time and memory.
 */
export class LineField extends Frame {
  readonly #element = document.createElement('div');
  readonly #input = document.createElement('input');
  #hint: HTMLElement | undefined;
  #last = none;
  #wrong = false;

  constructor({ place }: FieldPen) {
    super();
    const label = document.createElement(place ? 'span' : 'label');
    if (place) {
      label.className = 'cell-title';
      label.setAttribute('aria-hidden', 'true');
    }
    this.#element.append(label, this.#input);
  }

  /** The same element each time. */
  draw(pen: FieldPen, line: ControlAttributes, classes: string, issues: Drawing): Element {
    const now = pen.attributes(line);
    this.write(this.#element, pen, classes);
    if (!pen.place) this.#describe(pen);
    write(this.#input, pen, now, this.#last);
    this.#last = now;
    if (pen.invalid || this.#wrong) render(issues, this.#element);
    this.#wrong = pen.invalid;
    return this.#element;
  }

  #describe({ field: { description }, id }: FieldPen): void {
    if (!description && !this.#hint) return;
    if (!this.#hint) {
      this.#hint = document.createElement('p');
      this.#hint.className = 'hint';
      this.#hint.id = `${id}-hint`;
    }
    if (this.#hint.textContent !== description) this.#hint.textContent = description;
    if (description) this.#element.insertBefore(this.#hint, this.#input);
    else this.#hint.remove();
  }
}
