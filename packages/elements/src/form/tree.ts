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

/** The way from the root to the node of that key, both included; empty when there is none. */
export function pathTo(root: Keyed, key: string): readonly Keyed[] {
  if (root.key === key) return [root];
  for (const child of insideOf(root)) {
    const path = pathTo(child, key);
    if (path.length > 0) return [root, ...path];
  }
  return none;
}

/** Whether it holds for any node of the tree. */
export function some(root: Keyed, holds: (node: Keyed) => boolean): boolean {
  return holds(root) || insideOf(root).some((child) => some(child, holds));
}
