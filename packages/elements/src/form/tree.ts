import type { FormNode, RowNode } from '@tongban/core/form';

/** Anything that has a key in the tree. */
export type Keyed = FormNode | RowNode;

const none: readonly Keyed[] = [];

/** What is directly inside. */
export function insideOf(node: Keyed): readonly Keyed[] {
  if (!('kind' in node)) return node.children;
  switch (node.kind) {
    case 'group':
    case 'choice':
      return node.children;
    case 'list':
      return node.rows;
    case 'entries':
      return node.entries.map(({ child }) => child);
    default:
      return none;
  }
}

/** A node with what is around it. */
interface Place {
  readonly node: Keyed;
  readonly around: Place | undefined;
}

/** Found once for a tree: a list of what is wrong asks for the way to each. */
const placesOf = new WeakMap<Keyed, Map<string, Place>>();

/** The way from the root to the node of that key, both included; empty when there is none. */
export function pathTo(root: Keyed, key: string): readonly Keyed[] {
  let places = placesOf.get(root);
  if (!places) placesOf.set(root, (places = gather(root, undefined, new Map<string, Place>())));
  const path: Keyed[] = [];
  for (let place = places.get(key); place; place = place.around) path.unshift(place.node);
  return path;
}

function gather(node: Keyed, around: Place | undefined, into: Map<string, Place>): Map<string, Place> {
  const place = { node, around };
  into.set(node.key, place);
  for (const child of insideOf(node)) gather(child, place, into);
  return into;
}

/** Whether it holds for any node of the tree. */
export function some(root: Keyed, holds: (node: Keyed) => boolean): boolean {
  return holds(root) || insideOf(root).some((child) => some(child, holds));
}
