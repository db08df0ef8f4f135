import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import type { ControlAttributes } from './field-view.js';
import type { FieldPen } from './field-pen.js';

const none: ControlAttributes = {};

/**
 * All attributes of a control by one part of the template instead of a dozen: half the time and memory of a form with hundreds
 * of fields. `value` and `checked` are properties.
 */
class Control extends Directive {
  #last = none;

  render(pen: FieldPen, now: ControlAttributes): typeof noChange {
    void [pen, now];
    return noChange;
  }

  override update({ element }: ElementPart, [pen, now]: [FieldPen, ControlAttributes]): typeof noChange {
    const last = this.#last;
    // Before the value, which a type may take away.
    for (const name in now) {
      if (name === 'checked') (element as HTMLInputElement).checked = now[name] === true;
      else if (name !== 'value' && now[name] !== last[name]) put(element, name, now[name]);
    }
    for (const name in last) if (!(name in now)) put(element, name, undefined);
    if ('value' in now) pen.show(element as HTMLInputElement, now['value']);
    this.#last = now;
    return noChange;
  }
}

function put(element: Element, name: string, value: ControlAttributes[string]): void {
  if (value === undefined || value === null || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : String(value));
}

/** In the place of an attribute of a control. */
export const control = directive(Control);

/**
 * Ties the frame of a field to its pen, for those who hear events above, and writes its class, title and star: one part of the template
 * instead of five.
 */
class Framed extends Directive {
  #class = '';
  #title: Text | undefined;
  #star: HTMLElement | undefined;

  render(pen: FieldPen, classes: string): typeof noChange {
    void [pen, classes];
    return noChange;
  }

  override update({ element }: ElementPart, [pen, classes]: [FieldPen, string]): typeof noChange {
    (element as FrameElement).tbPen = pen;
    pen.frame = element;
    if (classes !== this.#class) element.className = this.#class = classes;
    if (!pen.place) this.#name(element, pen);
    return noChange;
  }

  /** The first label, or the legend, says what the field is called. */
  #name(element: Element, { field, id, kind }: FieldPen): void {
    const title = (this.#title ??= document.createTextNode(''));
    if (title.data !== field.title) title.data = field.title;
    if (title.parentNode && (this.#star || !field.required)) return;
    const label = element.querySelector('label, legend') as HTMLElement;
    if (!title.parentNode) {
      label.append(title);
      if (kind.frame !== 'inline') label.className = field.titleHidden ? 'hidden-text' : 'title';
      if (label instanceof HTMLLabelElement) label.htmlFor = id;
    }
    if (!field.required) return;
    // Shown by the class of the frame.
    this.#star = document.createElement('span');
    this.#star.className = 'star';
    this.#star.setAttribute('aria-hidden', 'true');
    this.#star.textContent = '*';
    label.append(this.#star);
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
