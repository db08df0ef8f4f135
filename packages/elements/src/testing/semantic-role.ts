import { getRole } from 'dom-accessibility-api';

/** Roles that say nothing to those who listen. */
const silent = new Set(['generic', 'none', 'presentation', 'rowgroup', 'legend', 'document']);

/** Elements that make a header or a footer one of their own, and no landmark of the page. */
const sections = 'article, aside, main, nav, section';

/**
 * The role of an element, or `undefined` where it has none to speak of.
 *
 * @param name - The element's accessible name: some roles are there only with one.
 */
export function semanticRole(element: Element, name: string): string | undefined {
  if (!element.hasAttribute('role')) {
    switch (element.localName) {
      case 'details':
        return 'disclosure';
      case 'dl':
        return name ? 'group' : undefined;
      case 'section':
        return name ? 'region' : undefined;
      case 'form':
        return name ? 'form' : undefined;
      case 'aside':
        return name || !isInside(element, sections) ? 'complementary' : undefined;
      case 'header':
        return isInside(element, sections) ? undefined : 'banner';
      case 'footer':
        return isInside(element, sections) ? undefined : 'contentinfo';
      case 'th':
        return element.getAttribute('scope') === 'row' ? 'rowheader' : 'columnheader';
    }
  }
  const role = getRole(element);
  return role && !silent.has(role) ? role : undefined;
}

/** Whether it has such an ancestor, across shadow roots. */
function isInside(element: Element, selector: string): boolean {
  for (let at: Element | null = element; at;) {
    if (at !== element && at.matches(selector)) return true;
    const parent: Node | null = at.assignedSlot ?? at.parentNode;
    at = parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
  }
  return false;
}
