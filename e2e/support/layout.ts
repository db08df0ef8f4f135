/** What is wrong with how a page lies on the screen. */
export interface LayoutFaults {
  /** Width of the page beyond the screen, in pixels. */
  readonly overflow: number;
  /** Parts that stick out of the screen or hide some of their content. */
  readonly clipped: readonly string[];
  /** Targets that are too small to be hit. */
  readonly small: readonly string[];
}

/**
 * Looks at everything on the page, through shadow roots. Runs in the page.
 * @param target - How wide and high what can be pressed must be. Links in a line of text may be as high as it
 * (WCAG 2.2, 2.5.8).
 */
export function layoutFaults(target: number): LayoutFaults {
  const root = document.documentElement;
  const everything: Element[] = [];
  (function walk(parent: ParentNode) {
    for (const element of Array.from(parent.querySelectorAll('*'))) {
      everything.push(element);
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  })(document);

  const shown = everything.filter(isShown);
  const pressable = 'a[href], button, input, select, textarea, summary';
  return {
    overflow: root.scrollWidth - root.clientWidth,
    clipped: shown.filter((element) => isClipped(element)).map(nameOf),
    small: shown.filter((element) => element.matches(pressable) && isSmall(element)).map(nameOf),
  };

  function isShown(element: Element): boolean {
    // Since Chromium 106; only where it is missing is everything folded away without boxes, too.
    const asked = (element as Partial<Element>).checkVisibility?.call(element, { checkVisibilityCSS: true });
    if (asked !== undefined) return asked;
    return element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
  }

  function isClipped(element: Element): boolean {
    if (element.closest('.hidden-text, .skip, svg')) return false;
    const { left, right, width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0) return false;
    if (left < -1 || right > root.clientWidth + 1) return true;
    const hides = getComputedStyle(element).overflowX !== 'visible';
    return (
      hides && !element.matches('input, select, html, body') && element.scrollWidth > element.clientWidth + 1
    );
  }

  function isSmall(element: Element): boolean {
    if (element.matches('.skip') || isInText(element)) return false;
    const pressed = element.closest('label') || element;
    const { width, height } = pressed.getBoundingClientRect();
    if (width >= target - 0.5 && height >= target - 0.5) return false;
    return !reaches(element);
  }

  /** Whether what is around the middle belongs to it too: a link can cover its whole card. */
  function reaches(element: Element): boolean {
    element.scrollIntoView({ block: 'center' });
    const [line] = element.getClientRects();
    if (!line) return false;
    const [x, y] = [line.left + line.width / 2, line.top + line.height / 2];
    const far = target / 2 - 1;
    return [
      [x, y - far],
      [x, y + far],
      [x - far, y],
      [x + far, y],
    ].every(([left, top]) => deepest(left!, top!) === element);
  }

  function deepest(x: number, y: number): Element | null {
    let found = document.elementFromPoint(x, y);
    while (found?.shadowRoot) {
      const inner = found.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === found) break;
      found = inner;
    }
    return found;
  }

  function isInText(element: Element): boolean {
    if (!element.matches('a') || getComputedStyle(element).display !== 'inline') return false;
    let block = element.parentElement;
    while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
    const own = (element.textContent || '').trim();
    return block !== null && (block.textContent || '').trim().length > own.length;
  }

  function nameOf(element: Element): string {
    const host = (element.getRootNode() as ShadowRoot).host;
    const { left, width, height } = element.getBoundingClientRect();
    const text = (element.textContent || '').replace(/\s+/g, ' ').trim().slice(0, 20);
    const where = host ? `${host.localName} ` : '';
    const classes = element.getAttribute('class');
    const name = element.localName + (classes ? `.${classes.trim().split(/\s+/).join('.')}` : '');
    return `${where}${name} “${text}” ${Math.round(width)}×${Math.round(height)} at ${Math.round(left)}`;
  }
}
