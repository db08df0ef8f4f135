import { align, type Pair } from './align.js';
import { isText, type SemanticElement, type SemanticNode } from './semantic-node.js';
import { tidy } from './tidy.js';

/** What is compared where the expected node says it; what it does not say may be anything. */
const said = ['name', 'description', 'level', 'href', 'value', 'checked', 'expanded', 'selected'] as const;

/**
 * Where a tree is otherwise than expected, one sentence for each place; none when it is as expected.
 *
 * Order counts, and nothing may be missing or more. Both trees are tidied first ({@link tidy}).
 */
export function semanticDifferences(
  expected: readonly SemanticNode[],
  found: readonly SemanticNode[],
): readonly string[] {
  return compareRows(tidy(expected), tidy(found), '');
}

function compareRows(
  expected: readonly SemanticNode[],
  found: readonly SemanticNode[],
  path: string,
): readonly string[] {
  const pairs = align(expected, found, likeness);
  const here = path || '/';
  const extra = pairs.flatMap((pair) => (!pair.expected && pair.found ? [pair.found] : []));
  const moved = new Set<SemanticNode>();
  const differences: string[] = [];
  pairs.forEach((pair, index) => {
    if (pair.expected && pair.found)
      differences.push(
        ...compareNodes(pair.expected, pair.found, `${path}/${step(pair.expected, expected)}`),
      );
    else if (pair.expected) {
      const print = fingerprint(pair.expected);
      const same = extra.find((node) => !moved.has(node) && fingerprint(node) === print);
      if (same) moved.add(same);
      const what = same ? 'in the wrong place' : 'missing';
      differences.push(`${here}: ${what}: ${describe(pair.expected)}, expected ${place(pairs, index)}`);
    }
  });
  for (const node of extra)
    if (!moved.has(node)) differences.push(`${here}: not expected: ${describe(node)}`);
  return differences;
}

function compareNodes(expected: SemanticNode, found: SemanticNode, path: string): readonly string[] {
  if (isText(expected) || isText(found)) {
    const [one, other] = [words(expected), words(found)];
    return one === other ? [] : [`${path}: expected ${cut(one, other)}, found ${cut(other, one)}`];
  }
  const differences = said
    .filter((key) => expected[key] !== undefined && expected[key] !== found[key])
    .map((key) => `${path}: expected ${key} ${quote(expected[key])}, found ${quote(found[key])}`);
  if (!expected.disabled !== !found.disabled)
    differences.push(`${path}: expected ${expected.disabled ? 'disabled' : 'enabled'}, found otherwise`);
  return [...differences, ...compareRows(expected.children ?? [], found.children ?? [], path)];
}

/** Two of one role may be a pair; the more they say the same, the rather. */
function likeness(one: SemanticNode, other: SemanticNode): number {
  if (isText(one) || isText(other)) {
    if (!isText(one) || !isText(other)) return 0;
    return one.text === other.text ? 8 : 1;
  }
  if (one.role !== other.role) return 0;
  if (fingerprint(one) === fingerprint(other)) return 8;
  return one.name !== undefined && one.name === other.name ? 4 : 1;
}

/** What tells a node from its neighbours: its name, or the first words inside. */
function fingerprint(node: SemanticNode): string {
  if (isText(node)) return node.text;
  const [first] = node.children ?? [];
  return `${node.role} ${node.name ?? (first ? fingerprint(first) : '')}`;
}

/** `region "材料清单"`, `listitem 2`, `text`. */
function step(node: SemanticNode, row: readonly SemanticNode[]): string {
  if (isText(node)) return 'text';
  if (node.name) return `${node.role} ${quote(node.name)}`;
  const alike = row.filter((each): each is SemanticElement => !isText(each) && each.role === node.role);
  return alike.length > 1 ? `${node.role} ${alike.indexOf(node) + 1}` : node.role;
}

function describe(node: SemanticNode): string {
  if (isText(node)) return `text ${quote(node.text)}`;
  if (node.name) return `${node.role} ${quote(node.name)}`;
  const [first] = node.children ?? [];
  return first ? `${node.role} with ${describe(first)}` : node.role;
}

function place(pairs: readonly Pair<SemanticNode>[], index: number): string {
  const before = pairs
    .slice(0, index)
    .reverse()
    .find(({ expected }) => expected)?.expected;
  return before ? `after ${describe(before)}` : 'first';
}

function words(node: SemanticNode): string {
  return isText(node) ? node.text : describe(node);
}

/** Long texts from shortly before the first letter that differs. */
function cut(text: string, other: string): string {
  const [letters, others] = [[...text], [...other]];
  const at = letters.findIndex((letter, index) => letter !== others[index]);
  const from = Math.max(0, (at < 0 ? letters.length : at) - 12);
  return quote((from > 0 ? '…' : '') + letters.slice(from).join(''));
}

function quote(value: unknown): string {
  if (typeof value !== 'string') return value === undefined ? 'none' : String(value);
  const letters = [...value];
  return `"${letters.length > 60 ? `${letters.slice(0, 60).join('')}…` : value}"`;
}
