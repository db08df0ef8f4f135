import type { FormNode, GroupNode } from './node.js';

/**
 * Titles of all questions of a form as it stands, by pattern (`/members/-/name`). Questions are fields, and the places
 * where residents give names themselves.
 */
export function titlesOf(root: GroupNode): Readonly<Record<string, string>> {
  const titles: Record<string, string> = {};
  collect(root.children, [], titles);
  return titles;
}

/** Nodes that do not change are the same objects: what was read once need not be read again. */
const known = new WeakMap<readonly FormNode[], Readonly<Record<string, string>>>();

/** @param lists - Pointers of the lists around, outermost first: what follows each is a row. */
function collect(nodes: readonly FormNode[], lists: readonly string[], titles: Record<string, string>): void {
  const before = known.get(nodes);
  if (before) return void Object.assign(titles, before);
  const own: Record<string, string> = {};
  for (const node of nodes) collectNode(node, lists, own);
  known.set(nodes, own);
  Object.assign(titles, own);
}

function collectNode(node: FormNode, lists: readonly string[], titles: Record<string, string>): void {
  switch (node.kind) {
    case 'field':
      titles[patternOf(node.pointer, lists)] = node.title;
      return;
    case 'entries':
      titles[patternOf(node.pointer, lists)] = node.title;
      return;
    case 'list':
      for (const row of node.rows) collect(row.children, [...lists, node.pointer], titles);
      return;
    case 'group':
    case 'choice':
      collect(node.children, lists, titles);
      return;
    case 'notice':
  }
}

/** The pointer with `-` in place of the row of each list around it. */
function patternOf(pointer: string, lists: readonly string[]): string {
  let pattern = '';
  let from = 0;
  for (const list of lists) {
    pattern += `${pointer.slice(from, list.length)}/-`;
    const end = pointer.indexOf('/', list.length + 1);
    from = end < 0 ? pointer.length : end;
  }
  return pattern + pointer.slice(from);
}
