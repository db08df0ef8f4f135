/** What makes an element take part in forms. A file of its own, since the builds for old engines bring what those lack. */
export function attachInternals(element: HTMLElement): ElementInternals {
  return element.attachInternals();
}
