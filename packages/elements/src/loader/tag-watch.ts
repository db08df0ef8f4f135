/**
 * Brings the code of elements when they come to the page: once for each tag. One that could not be brought
 * is tried again with the next element of its tag, and by `again`.
 *
 * Looks at the document, not into shadow roots, which belong to others, nor into `<template>`s.
 */
export class TagWatch {
  readonly #missing: Set<string>;
  readonly #bring: (tag: string) => Promise<unknown>;
  #left: number;
  readonly #observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach((node) => this.#look(node));
  });

  constructor(tags: readonly string[], bring: (tag: string) => Promise<unknown>) {
    this.#missing = new Set(tags);
    this.#left = tags.length;
    this.#bring = bring;
    this.#observer.observe(document, { childList: true, subtree: true });
    this.again();
  }

  /** Tries what stands on the page and is still missing. */
  again(): void {
    this.#look(document);
  }

  /** Brings the code of a tag though no element of it is in sight. */
  want(tag: string): void {
    if (!this.#missing.delete(tag)) return;
    this.#bring(tag).then(
      () => {
        this.#left -= 1;
        // Not before all have come: one under way may still fail.
        if (this.#left === 0) this.#observer.disconnect();
      },
      () => this.#missing.add(tag),
    );
  }

  #look(node: Node): void {
    if (node instanceof Element) this.want(node.localName);
    if (this.#missing.size === 0 || !('querySelectorAll' in node)) return;
    const within = (node as ParentNode).querySelectorAll([...this.#missing].join());
    within.forEach(({ localName }) => this.want(localName));
  }
}
