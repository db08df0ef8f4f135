import type { TbRating } from './rating.js';

/** Keeps the focus with a resident, though what they have pressed goes: unless they are elsewhere on the page by now. */
export class FocusKeeper {
  readonly #element: TbRating;

  constructor(element: TbRating) {
    this.#element = element;
  }

  /**
   * To the first thing of that selector, once it is drawn.
   *
   * @param surely - They have just pressed something here, which not every browser gives the focus to.
   * @returns whether it goes there
   */
  on(selector: string, surely = false): boolean {
    const element = this.#element;
    const inside = surely || (element.getRootNode() as Document | ShadowRoot).activeElement === element;
    void element.updateComplete.then(() => {
      if (inside) element.renderRoot.querySelector<HTMLElement>(selector)?.focus();
    });
    return inside;
  }

  /** To what stands there while something is tried again, then to what has come of it. */
  async along(work: Promise<unknown>, pressed: boolean, first: string, then: string): Promise<void> {
    const stayed = this.on(first, pressed);
    await work;
    const { activeElement } = document;
    this.on(then, stayed && (!activeElement || activeElement === document.body));
  }
}
