import { computeAccessibleDescription, computeAccessibleName } from 'dom-accessibility-api';
import type { SemanticElement, SemanticNode } from '@tongban/core/testing/renderer';
import { semanticRole } from './semantic-role.js';

/** Where a line ends: words before and after are not one word. */
const gap = Symbol('gap');

type Piece = SemanticNode | typeof gap;

/** What is inside these is their name; of it only what is more than words is told again. */
const namedByContent = new Set(['heading', 'button', 'link', 'option', 'tab', 'menuitem', 'term']);

/** Fields: what is inside them is their own. */
const fields = new Set(['searchbox', 'textbox', 'spinbutton', 'slider', 'checkbox', 'radio', 'switch']);

/** What is inside these is content, whatever they are called. */
const namedByAttribute = new Set([
  ...['listitem', 'row', 'cell', 'gridcell', 'columnheader', 'rowheader', 'definition', 'status', 'alert'],
]);

/**
 * The semantic tree of an element as assistive technology finds it: through open shadow roots and slots, without
 * what is hidden. What is folded in `<details>` is read as well; nothing on the page changes.
 */
export function readSemantics(root: Element): readonly SemanticNode[] {
  return joined(walk(root));
}

function* walk(node: Node): Generator<Piece> {
  if (node instanceof Text) yield { text: node.data };
  if (!(node instanceof Element) || isSilent(node)) return;
  const { display } = getComputedStyle(node);
  const ownLine = node.localName === 'br' || !/^(inline|contents)$/.test(display);
  if (ownLine) yield gap;
  yield* piece(node);
  if (ownLine) yield gap;
}

function isSilent(element: Element): boolean {
  const { display, visibility } = getComputedStyle(element);
  return (
    display === 'none' ||
    visibility !== 'visible' ||
    element.getAttribute('aria-hidden') === 'true' ||
    element.hasAttribute('inert') ||
    isNameOfParent(element)
  );
}

/** A summary, a legend, a caption: said with what they stand in. */
function isNameOfParent(element: Element): boolean {
  const parents: Readonly<Record<string, string>> = {
    summary: 'details',
    legend: 'fieldset',
    caption: 'table',
  };
  return parents[element.localName] === (element.parentElement?.localName ?? '');
}

function* piece(element: Element): Generator<Piece> {
  const name = nameOf(element);
  const role = semanticRole(element, name);
  if (!role) {
    const inside = content(element);
    yield* element instanceof HTMLLabelElement && element.control ? things(inside) : inside;
    return;
  }
  yield node(element, role, name);
}

function node(element: Element, role: string, name: string): SemanticElement {
  const said = name || (role === 'term' ? words(content(element)) : '');
  const inside = fields.has(role)
    ? []
    : joined(namedByContent.has(role) ? things(content(element)) : content(element));
  const description = computeAccessibleDescription(element);
  return {
    role,
    ...(said && { name: oneLine(said) }),
    ...(description && { description: oneLine(description) }),
    ...states(element, role),
    ...(inside.length > 0 && { children: inside }),
  };
}

function nameOf(element: Element): string {
  const labelled = element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby');
  const summary = element.localName === 'details' ? element.querySelector(':scope > summary') : null;
  if (summary) return computeAccessibleName(summary);
  if (!labelled && namedByAttribute.has(semanticRole(element, '') ?? '')) return '';
  return computeAccessibleName(element);
}

function states(element: Element, role: string): Partial<SemanticElement> {
  const level = element.getAttribute('aria-level') ?? /^h([1-6])$/.exec(element.localName)?.[1];
  const href = element.getAttribute('href');
  const value = valueOf(element);
  const checked = truth(element, 'checked', ['checkbox', 'radio', 'switch'].includes(role));
  const expanded = element instanceof HTMLDetailsElement ? element.open : truth(element, 'expanded', false);
  const selected = truth(element, 'selected', false);
  return {
    ...(role === 'heading' && { level: Number(level ?? 2) }),
    ...(role === 'link' && href !== null && { href }),
    ...(value && { value }),
    ...(checked !== undefined && { checked }),
    ...(expanded !== undefined && { expanded }),
    ...(selected !== undefined && { selected }),
    ...(isDisabled(element) && { disabled: true }),
  };
}

/** What a state attribute says, or the element itself where it has the state by nature. */
function truth(element: Element, state: string, byNature: boolean): boolean | undefined {
  const said = element.getAttribute(`aria-${state}`);
  if (said !== null) return said === 'true';
  return byNature ? (element as HTMLInputElement).checked : undefined;
}

/** By itself or by its fieldset; the options of a disabled select are not told one by one. */
function isDisabled(element: Element): boolean {
  if (element instanceof HTMLOptionElement) return element.disabled;
  return element.matches(':disabled') || truth(element, 'disabled', false) === true;
}

function valueOf(element: Element): string | undefined {
  if (element instanceof HTMLSelectElement) return oneLine(element.selectedOptions[0]?.text ?? '');
  const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
  return isField && !/^(checkbox|radio|button|submit|reset|image)$/.test(element.type)
    ? element.value
    : undefined;
}

/** What an element holds, as it is drawn. */
function* content(element: Element): Generator<Piece> {
  const slotted = element instanceof HTMLSlotElement ? element.assignedNodes() : [];
  const children = element.shadowRoot?.childNodes ?? (slotted.length > 0 ? slotted : element.childNodes);
  for (const child of children) yield* walk(child);
}

function* things(pieces: Iterable<Piece>): Generator<Piece> {
  for (const each of pieces) if (typeof each !== 'symbol' && 'role' in each) yield each;
}

function words(pieces: Iterable<Piece>): string {
  return joined(pieces)
    .map((each) => ('text' in each ? each.text : (each.name ?? '')))
    .join(' ');
}

/** Words of one line as one text; empty lines go. */
function joined(pieces: Iterable<Piece>): readonly SemanticNode[] {
  const out: SemanticNode[] = [];
  let line = '';
  const end = (): void => {
    if (line.trim()) out.push({ text: oneLine(line) });
    line = '';
  };
  for (const each of pieces) {
    if (typeof each !== 'symbol' && 'text' in each) line += each.text;
    else {
      end();
      if (typeof each !== 'symbol') out.push(each);
    }
  }
  end();
  return out;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
