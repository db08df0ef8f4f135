import { isRecord, type Json } from '../../base/json.js';
import { pointerTo, valueAt } from '../../base/pointer.js';
import type { Issue } from '../../base/issue.js';
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
export function schemaIssues(tree: Tree): Issue[] {
  const { live, structures, shapes } = tree;
  const out: Issue[] = [];
  for (const issue of shapes.validator.validate(live))
    for (const inner of structures ? structures.branchIssues(issue, tree) : [issue])
      out.push(atQuestion(inner, live));
  tree.beyond.forEach((code, slot) => {
    out.push({ pointer: slot.place?.pointer ?? '', code, params: { property: nameOf(slot) } });
  });
  return out.filter((issue) => !tree.hidden?.hides(issue));
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
function atQuestion({ code, params, pointer }: Issue, live: Json | undefined): Issue {
  const { property } = params;
  if (/^(r|dependentR)equired$/.test(code) && typeof property === 'string')
    return { pointer: pointerTo(pointer, property), code: 'required', params };
  const isEmpty = /^(type|enum)$/.test(code) && valueAt(live, pointer) === null;
  return { pointer, code: isEmpty ? 'required' : code, params };
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
  // Only what has issues, and what is around it: a table has thousands of cells.
  const wrong = new Set<Slot>();
  placed.forEach(({ slot }) => {
    for (let around: Slot | undefined = slot; around && !wrong.has(around); around = around.parent)
      wrong.add(around);
  });
  const visit = (slot: Slot): void => {
    places.set(slot, places.size);
    slot.children().forEach((child) => {
      if (wrong.has(child)) visit(child);
    });
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
