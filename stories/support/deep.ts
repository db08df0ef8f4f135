import { waitFor } from 'storybook/test';

/** Everything below, also in shadow roots, in the order of the page. */
export function* all(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* all(element.shadowRoot);
  }
}

/** The first element of this selector, and with these words, once it is there. */
export function find<T extends Element = HTMLElement>(
  root: ParentNode,
  selector: string,
  words = '',
): Promise<T> {
  return waitFor(
    () => {
      for (const element of all(root))
        if (element.matches(selector) && wordsOf(element).includes(words)) return element as T;
      throw new Error(`there is no ${selector} ${words}`);
    },
    { timeout: 5000 },
  );
}

/** All elements of this selector that are there now. */
export function list<T extends Element = HTMLElement>(root: ParentNode, selector: string): T[] {
  return [...all(root)].filter((element): element is T => element.matches(selector));
}

/** Nothing below is on its way any more. */
export const settled = (root: ParentNode): Promise<void> =>
  waitFor(
    () => {
      if (list(root, '[aria-busy]').length > 0) throw new Error('still on its way');
    },
    { timeout: 5000 },
  );

/** Words of an element, with what its shadow root shows. */
export function wordsOf(element: Element): string {
  return (element.shadowRoot ?? element).textContent.replace(/\s+/g, ' ').trim();
}

/** What has the focus, in the innermost shadow root. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}
