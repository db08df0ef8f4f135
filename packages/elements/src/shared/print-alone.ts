/** So long a browser may take until it begins to print, in milliseconds. */
const patienceMs = 10_000;

/** Ends what the last call waits for. */
let endLast: (() => void) | undefined;

/**
 * Prints an element without what stands around it on the page. What is hidden for it comes back when it is printed. Phones go on at once,
 * and may be asked again before they have begun: only the last call counts.
 */
export function printAlone(element: Element): void {
  endLast?.();
  let hidden: readonly (() => void)[] | undefined;
  const before = (): void => {
    hidden ??= around(element).map(hide);
  };
  const end = (): void => {
    hidden?.forEach((show) => show());
    hidden = undefined;
    if (endLast === end) endLast = undefined;
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', end);
  };
  endLast = end;
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', end);
  // Not before: where nothing can be printed the page stays as it is.
  window.print();
  setTimeout(() => {
    if (!hidden) end();
  }, patienceMs);
}

/** All that stands beside the element, and beside what it is in, shadow roots too. */
function around(element: Element): HTMLElement[] {
  const found: HTMLElement[] = [];
  const beside = (node: Element): void => {
    for (const other of Array.from(node.parentNode?.children ?? []))
      if (other !== node && other instanceof HTMLElement) found.push(other);
  };
  for (let node: Element | null = element; node && node !== document.documentElement; node = above(node)) {
    beside(node);
    for (let slot: Element | null = node.assignedSlot; slot; slot = slot.parentElement) beside(slot);
  }
  return found;
}

const above = (node: Element): Element | null =>
  node.parentElement ?? (node.getRootNode() as ShadowRoot).host ?? null;

/** Returns what shows it again, as it was. */
function hide({ style }: HTMLElement): () => void {
  const value = style.getPropertyValue('display');
  const priority = style.getPropertyPriority('display');
  style.setProperty('display', 'none', 'important');
  return () => style.setProperty('display', value, priority);
}
