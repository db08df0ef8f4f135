import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

/** Hands the element it stands in to who needs it, each time it is drawn. */
class Taken extends Directive {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- it says what the directive takes
  render(_take: (element: Element) => void): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [take]: [(element: Element) => void]): typeof noChange {
    take(element);
    return noChange;
  }
}

/** For the place of an attribute: `<canvas ${taken(pad.take)}>`. */
export const taken = directive(Taken);
