import { html, type TemplateResult } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { noChange } from 'lit';
import type { FieldRenderer } from '@tongban/core/form';
import type { FieldPen } from './field-pen.js';
import type { Answer, FieldKind, FieldPart } from './field-view.js';

interface FieldElement extends HTMLElement {
  field: unknown;
  value: Answer;
}

/** One kind for each renderer, so that it is loaded once. */
const kinds = new WeakMap<FieldRenderer, FieldKind>();

/** A field drawn by somebody else's custom element. */
export function rendererKind(renderer: FieldRenderer): FieldKind {
  let kind = kinds.get(renderer);
  if (!kind) kinds.set(renderer, (kind = { frame: 'group', load: () => load(renderer) }));
  return kind;
}

async function load(renderer: FieldRenderer): Promise<FieldPart> {
  await renderer.load?.();
  return { view: (_, pen) => html`<div ${foreign(pen as FieldPen, renderer.tag)}></div>` as TemplateResult };
}

/** The custom element, made once for a field: its name is not known to a template. */
class Foreign extends Directive {
  #element: FieldElement | undefined;

  render(pen: FieldPen, tag: string): typeof noChange {
    void [pen, tag];
    return noChange;
  }

  override update(part: ElementPart, [pen, tag]: [FieldPen, string]): typeof noChange {
    const element = (this.#element ??= make(part.element, tag, pen));
    element.field = pen.field;
    return noChange;
  }
}

function make(parent: Element, tag: string, pen: FieldPen): FieldElement {
  const element = parent.ownerDocument.createElement(tag) as FieldElement;
  element.id = pen.id;
  element.addEventListener('input', () => pen.set(element.value));
  element.addEventListener('change', () => {
    pen.set(element.value);
    pen.settle();
  });
  parent.append(element);
  return element;
}

const foreign = directive(Foreign);
