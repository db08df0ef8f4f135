/**
 * The `<tb-app>` an element belongs to, whether or not it has come to life: the nearest on the way its events go, out through the slots it is
 * put into and through shadow roots.
 */
export function appAround(element: Element): Element | undefined {
  let node: (Node & { readonly assignedSlot?: Node | null; readonly host?: Node }) | null | undefined =
    element;
  while (node && (node as Element).localName !== 'tb-app')
    node = node.assignedSlot ?? node.parentNode ?? node.host;
  return (node as Element | null) ?? undefined;
}
