/** Everything below a node as a reader meets it: shadow roots, and what is slotted in place of the slot. */
export function* composed(node: Node): Generator<Node> {
  yield node;
  const slotted = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
  const children =
    node instanceof Element && node.shadowRoot
      ? node.shadowRoot.childNodes
      : slotted.length > 0
        ? slotted
        : node.childNodes;
  for (const child of children) yield* composed(child);
}

/** All elements below a node that a selector fits, across shadow roots. */
export function deepAll<T extends Element = HTMLElement>(root: Node, selector: string): T[] {
  return [...composed(root)].filter(
    (node): node is T => node instanceof Element && node !== root && node.matches(selector),
  );
}

/** The first such element. */
export function deep<T extends Element = HTMLElement>(root: Node, selector: string): T {
  const [found] = deepAll<T>(root, selector);
  if (!found) throw new Error(`no ${selector} in ${(root as Element).localName}`);
  return found;
}

/** The element of that selector whose text is, or holds, these words. */
export function withText(root: Node, selector: string, text: string): HTMLElement {
  const all = deepAll(root, selector);
  const found =
    all.find((element) => textOf(element) === text) ?? all.find((element) => textOf(element).includes(text));
  if (!found) throw new Error(`no ${selector} says “${text}”`);
  return found;
}

/** What can be read below a node: text that is rendered, in one line. Folded details do not count as read. */
export function textOf(root: Node): string {
  const texts: string[] = [];
  for (const node of composed(root)) {
    if (node instanceof Text && isRendered(node)) texts.push(node.data);
  }
  return texts.join('').replace(/\s+/g, ' ').trim();
}

function isRendered(text: Text): boolean {
  const parent = text.parentElement ?? (text.getRootNode() as ShadowRoot).host;
  if (!parent || ['STYLE', 'SCRIPT'].includes(parent.tagName)) return false;
  return parent.checkVisibility ? parent.checkVisibility() : parent.getClientRects().length > 0;
}

/** Unfolds everything. */
export function openAll(root: Node): void {
  for (const details of deepAll<HTMLDetailsElement>(root, 'details')) details.open = true;
}

/** The focused element, inside shadow roots. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** The language text inside an element is in, as assistive technology finds it. */
export function langAt(node: Node): string {
  for (let at: Node | null = node; at; at = at.parentNode ?? (at instanceof ShadowRoot ? at.host : null)) {
    if (at instanceof HTMLSlotElement) continue;
    if (at instanceof Element && at.hasAttribute('lang')) return at.getAttribute('lang') ?? '';
  }
  return '';
}
