import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import type { Choice } from '@tongban/core/form';
import { none, write } from './control.js';
import type { FieldPen } from './field-pen.js';
import type { ControlAttributes } from './field-view.js';

interface Box {
  readonly label: HTMLElement;
  readonly input: HTMLInputElement;
  readonly name: HTMLElement;
  last: ControlAttributes;
}

/**
 * The boxes of a group, one for each choice, by one part of the template instead of three for each. They stay when the choices are others,
 * and the focus with them.
 */
class Boxes extends Directive {
  readonly #boxes: Box[] = [];

  render(
    pen: FieldPen,
    choices: readonly Choice[],
    of: (index: number) => ControlAttributes,
  ): typeof noChange {
    void [pen, choices, of];
    return noChange;
  }

  override update({ element }: ElementPart, values: Parameters<Boxes['render']>): typeof noChange {
    const choices = values[1];
    while (this.#boxes.length > choices.length) (this.#boxes.pop() as Box).label.remove();
    choices.forEach(({ name }, index) => {
      const box = (this.#boxes[index] ??= add(element));
      if (box.name.textContent !== name) box.name.textContent = name;
      const now = values[2](index);
      write(box.input, values[0], now, box.last);
      box.last = now;
    });
    return noChange;
  }
}

function add(parent: Element): Box {
  const label = document.createElement('label');
  const input = document.createElement('input');
  const name = document.createElement('span');
  label.className = 'option';
  label.append(input, name);
  parent.append(label);
  return { label, input, name, last: none };
}

/** In the place of an attribute of what is around the boxes. */
export const boxes = directive(Boxes);
