import { isRecord } from '../../base/json.js';
import { pointerTo, valueAt } from '../../base/pointer.js';
import type { Issue } from '../../base/issue.js';
import type { Validator } from '../../schema/validator.js';
import type { FormIssue } from '../node.js';
import { NONE, type Slot } from './slot.js';
import type { Tree } from './tree.js';

/** An issue and the slot it belongs to. */
export interface Placed {
  /** The same for the same issue of the same thing, also when rows have moved. */
  readonly id: string;
  readonly slot: Slot;
  readonly issue: FormIssue;
}

/** What the schema says about the answers that are shown, in the words of a form: each issue at the question it is about. */
export function schemaIssues(tree: Tree, validator: Validator): Issue[] {
  const out: Issue[] = [];
  const add = (issues: readonly Issue[], base: string, depth: number): void => {
    for (const issue of issues) {
      const pointer = base + issue.pointer;
      const branches =
        /^(one|any)Of$/.test(issue.code) && depth < 16 ? branchesAt(tree, pointer, issue.code) : [];
      const before = out.length;
      for (const branch of branches)
        add(validator.validate(valueAt(tree.live, pointer), branch), pointer, depth + 1);
      if (out.length === before || branches.length === 0) out.push(atQuestion(issue, pointer, tree));
    }
  };
  add(validator.validate(tree.live), '', 0);
  tree.beyond.forEach((code, slot) => {
    out.push({ pointer: slot.place?.pointer ?? '', code, params: { property: nameOf(slot) } });
  });
  return out.filter(({ pointer }) => !tree.hidden?.has(pointer));
}

/** Places issues at slots, each once. */
export function placeIssues(issues: readonly FormIssue[], tree: Tree): Placed[] {
  const out = new Map<string, Placed>();
  for (const issue of issues) {
    const slot = tree.slotAt(issue.pointer);
    const inside = issue.pointer.slice(slot.place?.pointer.length ?? 0);
    const id = `${slot.key}\n${inside}\n${issue.code}\n${issue.message ?? ''}`;
    if (!out.has(id)) out.set(id, { id, slot, issue: worded(issue, slot) });
  }
  return inOrder([...out.values()], tree);
}

/** A missing property is an issue of its question, and so is an empty cell. */
function atQuestion({ code, params }: Issue, pointer: string, tree: Tree): Issue {
  const property = params['property'];
  if (code === 'required' && typeof property === 'string')
    return { pointer: pointerTo(pointer, property), code, params };
  if (code === 'dependentRequired' && typeof property === 'string')
    return { pointer: pointerTo(pointer, property), code: 'required', params: { property } };
  if (/^(one|any)Of$/.test(code) && tree.placeAt(pointer)?.shape.values)
    return { pointer, code: 'enum', params: {} };
  const empty = (code === 'type' || code === 'enum') && valueAt(tree.live, pointer) === null;
  return { pointer, code: empty ? 'required' : code, params };
}

/** Branches in force whose own issues say more than that no branch fits. */
function branchesAt(tree: Tree, pointer: string, keyword: string): readonly string[] {
  const implied = tree.placeAt(pointer)?.shape.implied ?? [];
  return implied.filter((branch) => branch.split('/').slice(-2)[0] === keyword);
}

/** The form definition's own words. */
function worded(issue: FormIssue, { plan }: Slot): FormIssue {
  const { messages } = plan;
  if (issue.message !== undefined || !messages) return issue;
  const message = isRecord(messages) ? (messages[issue.code] ?? messages['default']) : messages;
  return typeof message === 'string' ? { ...issue, message } : issue;
}

function inOrder(placed: Placed[], tree: Tree): Placed[] {
  if (placed.length < 2) return placed;
  const places = new Map<Slot, number>();
  const visit = (slot: Slot): void => {
    places.set(slot, places.size);
    slot.children().forEach(visit);
  };
  visit(tree.root);
  return placed
    .map((entry, index) => ({ entry, index, place: places.get(entry.slot) ?? 0 }))
    .sort((a, b) => a.place - b.place || a.index - b.index)
    .map(({ entry }) => entry);
}

const nameOf = ({ key }: Slot): string => key.slice(key.lastIndexOf('/') + 1);

/** Shows issues at slots, and their number around them; touches only slots where something is different. */
export class Shown {
  private counts = new Map<Slot, number>();
  private lists = new Map<Slot, readonly FormIssue[]>();

  show(placed: readonly Placed[]): void {
    if (placed.length === 0 && this.lists.size === 0) return;
    const lists = new Map<Slot, FormIssue[]>();
    const counts = new Map<Slot, number>();
    for (const { slot, issue } of placed) {
      const list = lists.get(slot);
      if (list) list.push(issue);
      else lists.set(slot, [issue]);
      for (let around: Slot | undefined = slot; around; around = around.parent)
        counts.set(around, (counts.get(around) ?? 0) + 1);
    }
    this.lists.forEach((_, slot) => {
      if (!lists.has(slot)) slot.tell(NONE);
    });
    lists.forEach((list, slot) => {
      const old = this.lists.get(slot);
      const same = old?.length === list.length && old.every((issue, index) => sameIssue(issue, list[index]));
      if (same) lists.set(slot, old as FormIssue[]);
      else slot.tell(Object.freeze(list));
    });
    this.counts.forEach((_, slot) => slot.count(counts.get(slot) ?? 0));
    counts.forEach((count, slot) => slot.count(count));
    this.lists = lists;
    this.counts = counts;
  }
}

function sameIssue(a: FormIssue, b: FormIssue | undefined): boolean {
  return (
    a === b ||
    (a.code === b?.code &&
      a.pointer === b.pointer &&
      a.message === b.message &&
      sameParams(a.params, b.params))
  );
}

const sameParams = (a: Issue['params'], b: Issue['params']): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);
