/**
 * Waits until a `<tb-app>` around the element has come to life, if there is one: scripts come in any order, and only it says
 * whose device this is.
 */
export async function surroundingApp(element: Element): Promise<void> {
  for (let node: Element | null = element; node;) {
    if (node.closest('tb-app')) {
      await customElements.whenDefined('tb-app');
      // The element asks its app in a task of its own after that.
      return new Promise((resolve) => setTimeout(resolve));
    }
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
}
