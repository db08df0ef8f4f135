import { appAround } from '../../shared/app-around.js';

/**
 * Waits until a `<tb-app>` around the element has come to life, if there is one: scripts come in any order, and only it says
 * whose device this is.
 */
export async function surroundingApp(element: Element): Promise<void> {
  if (!appAround(element)) return;
  await customElements.whenDefined('tb-app');
  // The element asks its app in a task of its own after that.
  await new Promise((resolve) => setTimeout(resolve));
}
