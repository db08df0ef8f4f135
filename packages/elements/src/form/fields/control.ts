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

/** Ties the frame of a field to its pen, for those who hear events above. */
class Framed extends Directive {
  render(pen: FieldPen): typeof noChange {
    void pen;
    return noChange;
  }

  override update({ element }: ElementPart, [pen]: [FieldPen]): typeof noChange {
    (element as FrameElement).tbPen = pen;
    pen.frame = element;
    return noChange;
  }
}

/** In the place of an attribute of what is around a field. */
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
