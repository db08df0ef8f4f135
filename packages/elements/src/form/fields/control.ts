import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import type { ControlAttributes } from './field-view.js';
import type { FieldPen } from './field-pen.js';

/** No attributes. */
export const none: ControlAttributes = {};

/** Writes what is other than `last`. `value` and `checked` are properties. */
export function write(
  element: Element,
  pen: FieldPen,
  now: ControlAttributes,
  last: ControlAttributes,
): void {
  // Before the value, which a type may take away.
  for (const name in now) {
    if (name === 'checked') (element as HTMLInputElement).checked = now[name] === true;
    else if (name !== 'value' && now[name] !== last[name]) put(element, name, now[name]);
  }
  for (const name in last) if (!(name in now)) put(element, name, undefined);
  if ('value' in now) pen.show(element as HTMLInputElement, now['value']);
}

function put(element: Element, name: string, value: ControlAttributes[string]): void {
  if (value === undefined || value === null || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : String(value));
}

/** All attributes of a control by one part of the template instead of a dozen. */
class Control extends Directive {
  #last = none;

  render(pen: FieldPen, now: ControlAttributes): typeof noChange {
    void [pen, now];
    return noChange;
  }

  override update({ element }: ElementPart, values: [FieldPen, ControlAttributes]): typeof noChange {
    const now = values[1];
    write(element, values[0], now, this.#last);
    this.#last = now;
    return noChange;
  }
}

/** In the place of an attribute of a control. */
export const control = directive(Control);

/** Ties the frame of a field to its pen, for those who hear events above, and writes its class, title and star. */
export class Frame {
  #class = '';
  #title: Text | undefined;
  #star: HTMLElement | undefined;

  write(element: Element, pen: FieldPen, classes: string): void {
    (element as FrameElement).tbPen = pen;
    pen.frame = element;
    if (classes !== this.#class) element.className = this.#class = classes;
    this.#name(element, pen);
  }

  /** The first label, the legend, or what stands in a cell on narrow screens says what the field is called. */
  #name(element: Element, { field, id, kind, place }: FieldPen): void {
    const title = (this.#title ??= document.createTextNode(''));
    const text = place ? place.title : field.title;
    if (title.data !== text) title.data = text;
    if (title.parentNode && (this.#star || !field.required)) return;
    const label = element.querySelector('label, legend, .cell-title') as HTMLElement;
    if (!title.parentNode) {
      label.append(title);
      if (!place && kind.frame !== 'inline') label.className = field.titleHidden ? 'hidden-text' : 'title';
      if (label instanceof HTMLLabelElement) label.htmlFor = id;
      if (place?.hint) label.append(span('hint', place.hint));
    }
    if (!field.required) return;
    // Shown by the class of the frame.
    this.#star = span('star', '*');
    this.#star.setAttribute('aria-hidden', 'true');
    label.insertBefore(this.#star, title.nextSibling);
  }
}

function span(className: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}

/** The same by one part of a template. */
class Framed extends Directive {
  readonly #frame = new Frame();

  render(pen: FieldPen, classes: string): typeof noChange {
    void [pen, classes];
    return noChange;
  }

  override update({ element }: ElementPart, values: [FieldPen, string]): typeof noChange {
    this.#frame.write(element, values[0], values[1]);
    return noChange;
  }
}

/** In the place of an attribute of what is around a field; a frame that is not in a table has a label or legend. */
export const framed = directive(Framed);

/** The element around a field. */
export interface FrameElement extends Element {
  tbPen?: FieldPen;
}

/** The pen of the field an element is in. */
export function penAt(target: EventTarget | null): FieldPen | undefined {
  const frame: FrameElement | null = target instanceof Element ? target.closest('.field') : null;
  return frame?.tbPen;
}
