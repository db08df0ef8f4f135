import type { Json } from '../../base/json.js';
import { valueAt } from '../../base/pointer.js';
import type { FormAction, FormFault, FormOptions, FormState, FormStore } from '../form-store.js';
import type { FormIssue, GroupNode } from '../node.js';
import type { Validator } from '../../schema/validator.js';
import type { Planner } from '../layout/planner.js';
import type { ChoiceShape, Spec } from '../shape/shape.js';
import type { Shapes } from '../shape/shapes.js';
import { freshAnswers, type Answers } from './answers.js';
import { change } from './change.js';
import { Checks } from './checks.js';
import { detectBranch } from './detect.js';
import { FieldSlot } from './field-slot.js';
import { GroupSlot } from './group-slot.js';
import { History } from './history.js';
import { placeIssues, schemaIssues, Shown, type Placed } from './issues.js';
import { Place } from './place.js';
import { put } from './put.js';
import { NONE, ROOT, type Slot } from './slot.js';
import { Tree, type TreeHost } from './tree.js';
import type { Plan } from '../layout/plan.js';

/** What a store is made of. */
export interface StoreParts {
  readonly options: FormOptions;
  readonly shapes: Shapes;
  readonly planner: Planner;
  readonly validator: Validator;
  readonly spec: Spec;
  readonly plans: readonly Plan[];
  readonly faults: readonly FormFault[];
}

/** After so many rounds rules that keep changing one another are left as they are. */
const ROUNDS = 32;

/** A form being filled in. */
export class Store implements FormStore, TreeHost {
  state: FormState;
  readonly faults: readonly FormFault[];
  private answers: Answers;
  /** The answers it began with. */
  private first: Answers;
  private readonly tree: Tree;
  private readonly root: GroupSlot;
  private readonly validator: Validator;
  private readonly history = new History();
  private readonly checks: Checks;
  private readonly listeners = new Set<() => void>();
  /** Branches found by looking at the value. */
  private readonly detected = new Map<string, number>();
  /** Where the resident has answered. */
  private given = new Set<string>();
  private inViewOf = new Map<string, string>();
  private seen = new Set<string>();
  private shown = new Set<string>();
  private readonly display = new Shown();
  private server: { readonly issue: FormIssue; readonly value: unknown }[] = [];
  private readOnly: boolean;
  private ids = 0;
  private issuesOf: { live: Json | undefined; version: number; placed: readonly Placed[] } | undefined;
  /** Counts changes of issues that do not come from the schema. */
  private version = 0;

  constructor({ options, shapes, planner, validator, spec, plans, faults }: StoreParts) {
    this.faults = faults;
    this.validator = validator;
    this.readOnly = options.readOnly ?? false;
    this.tree = new Tree(shapes, planner, this);
    this.rootSpec = spec;
    this.outside = new Place('');
    this.root = new GroupSlot(this.tree, rootPlan(plans), ROOT, undefined);
    this.answers = freshAnswers(options.value);
    this.checks = new Checks(
      options.checks ?? {},
      () => this.state.value,
      (key, pending) => this.checked(key, pending),
    );
    this.settle();
    this.first = this.answers;
    this.state = this.snapshot();
  }

  private readonly rootSpec: Spec;
  private readonly outside: Place;

  dispatch(action: FormAction): void {
    const before = this.answers;
    switch (action.type) {
      case 'undo':
      case 'redo':
        this.restore(action.type === 'undo' ? this.history.undo(before) : this.history.redo(before));
        break;
      case 'replace':
      case 'reset':
        this.begin(action);
        break;
      case 'leave':
        this.history.pause();
        this.reveal((slot) => slot === this.tree.slotAt(action.pointer));
        break;
      case 'show-issues':
        this.reveal((slot) => action.key === undefined || this.isInside(slot, action.key));
        break;
      case 'server-issues':
        this.server = action.issues.map((issue) => ({ issue, value: this.answerAt(issue.pointer) }));
        this.version++;
        break;
      case 'show':
        this.turnTo(action.key);
        break;
      case 'read-only':
        this.readOnly = action.on;
        this.settle();
        break;
      default:
        this.answer(action);
    }
    this.update();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  submission(): Json {
    return this.tree.live ?? {};
  }

  settled(): Promise<void> {
    this.check(() => true);
    this.update();
    return this.checks.settled();
  }

  close(): void {
    this.checks.close();
    this.listeners.clear();
  }

  rowIds(key: string, length: number): readonly number[] {
    const known = this.answers.rows[key] ?? [];
    if (known.length === length) return known;
    const ids = known.slice(0, length);
    while (ids.length < length) ids.push(++this.ids);
    this.answers = { ...this.answers, rows: { ...this.answers.rows, [key]: ids } };
    return ids;
  }

  entryIds(key: string, names: readonly string[]): Readonly<Record<string, number>> {
    const known = this.answers.entries[key] ?? {};
    if (names.every((name) => known[name] !== undefined)) return known;
    const ids = { ...known };
    for (const name of names) ids[name] ??= ++this.ids;
    this.answers = { ...this.answers, entries: { ...this.answers.entries, [key]: ids } };
    return ids;
  }

  chosen(key: string, choice: ChoiceShape, { value }: Place): number {
    const known = this.answers.chosen[key] ?? this.detected.get(key);
    if (known !== undefined) return known;
    const found = detectBranch(this.tree.shapes, choice, value);
    if (found >= 0) this.detected.set(key, found);
    return found;
  }

  inView(key: string): string | undefined {
    return this.inViewOf.get(key);
  }

  wasSeen(key: string): boolean {
    return this.seen.has(key);
  }

  wasGiven(key: string): boolean {
    return this.given.has(key);
  }

  /** Takes an answer, a row, a branch, an entry. */
  private answer(action: FormAction): void {
    const before = this.answers;
    const after = change(before, action, this.tree, () => ++this.ids);
    if (after === before) return;
    const typing = action.type === 'set' ? this.tree.keyAt(action.pointer) : undefined;
    if (typing !== undefined) this.given.add(typing);
    this.answers = after;
    this.tree.anew = after.chosen !== before.chosen;
    this.settle();
    if (this.answers.value !== before.value || this.answers.chosen !== before.chosen)
      this.history.note(before, typing);
  }

  /** Puts back what undo or redo found. */
  private restore(found: Answers | undefined): void {
    if (!found) return;
    this.answers = found;
    this.detected.clear();
    this.tree.anew = true;
    this.tree.quiet = true;
    this.settle();
    this.tree.quiet = false;
  }

  /** Starts anew. */
  private begin(action: { readonly type: string; readonly value?: Json | undefined }): void {
    const isReset = action.type === 'reset';
    this.answers = isReset ? this.first : freshAnswers(action.value);
    this.detected.clear();
    this.given = new Set();
    this.shown = new Set();
    this.seen = new Set();
    this.inViewOf = new Map();
    this.server = [];
    this.version++;
    this.history.clear();
    this.tree.anew = true;
    this.tree.quiet = isReset;
    if (!isReset) this.root.forget();
    this.settle();
    this.tree.quiet = false;
    this.first = isReset ? this.first : this.answers;
  }

  /** Brings the tree to the answers, and the answers to what the tree puts in, until both agree. */
  private settle(): void {
    const { tree } = this;
    for (let round = 0; round < ROUNDS; round++) {
      const { version } = tree.hidden;
      tree.live = tree.hidden.without(this.answers.value);
      this.root.refresh(
        { place: this.outside, readOnly: this.readOnly, row: undefined, index: -1 },
        { spec: this.rootSpec, value: tree.live, pointer: '', needed: true, alive: true },
      );
      tree.anew = false;
      const before = this.answers.value;
      const { puts } = tree;
      tree.puts = [];
      for (const { pointer, value, over } of puts)
        if (over || valueAt(this.answers.value, pointer) === undefined)
          this.answers = put(this.answers, pointer, value, tree);
      if (version === tree.hidden.version && before === this.answers.value) return;
    }
  }

  private turnTo(key: string): void {
    const group = this.tree.slots.get(key)?.parent;
    if (!(group instanceof GroupSlot)) return;
    const left = (group.get() as GroupNode).current;
    if (left !== undefined) this.seen.add(left);
    this.inViewOf.set(group.key, key);
    group.pages();
  }

  private isInside(slot: Slot, key: string): boolean {
    for (let around: Slot | undefined = slot; around; around = around.parent)
      if (around.key === key) return true;
    return false;
  }

  /** Shows what is wrong now with the slots meant. */
  private reveal(meant: (slot: Slot) => boolean): void {
    for (const { id, slot } of this.placed()) if (meant(slot)) this.shown.add(id);
    this.check(meant);
  }

  /** Begins checks that take time, of answers that are fine otherwise. */
  private check(meant: (slot: Slot) => boolean): void {
    if (!this.checks.some) return;
    const wrong = new Set(this.placed().map(({ slot }) => slot));
    this.tree.slots.forEach((slot) => {
      const { place } = slot;
      if (!place || !meant(slot) || wrong.has(slot) || this.tree.hidden.has(place.pointer)) return;
      this.checks.start({ key: place.key, pointer: place.pointer, value: place.value });
    });
  }

  private checked(key: string, pending: boolean): void {
    const slot = this.tree.slots.get(key);
    if (slot instanceof FieldSlot) slot.wait(pending);
    this.version++;
    if (pending) return;
    // Its result belongs to an answer that was left already: it shows at once.
    for (const { id, slot: at } of this.placed()) if (at === slot) this.shown.add(id);
    this.update();
  }

  private answerAt(pointer: string): unknown {
    const { place } = this.tree.slotAt(pointer);
    return place ? valueAt(this.answers.value, place.pointer) : undefined;
  }

  /** All issues there are now. */
  private placed(): readonly Placed[] {
    const { tree } = this;
    if (this.issuesOf?.live !== tree.live || this.issuesOf?.version !== this.version) {
      const server = this.server.filter(({ issue, value }) => this.answerAt(issue.pointer) === value);
      this.server = server;
      const later = this.checks.issues((key) => tree.slots.get(key)?.place?.value);
      const issues = [...schemaIssues(tree, this.validator), ...later, ...server.map(({ issue }) => issue)];
      this.issuesOf = { live: tree.live, version: this.version, placed: placeIssues(issues, tree) };
    }
    return this.issuesOf?.placed ?? [];
  }

  /** Shows what is to be shown, and tells that something is different. */
  private update(): void {
    let shown: Placed[] = [];
    if (this.shown.size > 0 || this.server.length > 0 || this.checks.some) {
      const placed = this.placed();
      const told = new Set(this.server.map(({ issue }) => issue.pointer));
      shown = placed.filter(({ id, issue }) => this.shown.has(id) || told.has(issue.pointer));
      this.shown = new Set(shown.map(({ id }) => id));
    }
    this.display.show(shown, NONE);
    const before = this.state;
    const state = this.snapshot(shown);
    if (same(before, state)) return;
    this.state = state;
    for (const listener of [...this.listeners]) listener();
  }

  private snapshot(shown: readonly Placed[] = []): FormState {
    const { answers, first, history, tree } = this;
    const issues = (): readonly FormIssue[] => this.placed().map(({ issue }) => issue);
    let known: readonly FormIssue[] | undefined;
    return Object.freeze({
      root: this.root.get() as GroupNode,
      value: answers.value ?? {},
      get issues() {
        return (known ??= Object.freeze(issues()));
      },
      shown: shown.length === 0 ? NONE : Object.freeze(shown.map(({ issue }) => issue)),
      keyOf: (pointer: string) => tree.slotAt(pointer).key,
      dirty: answers.value !== first.value,
      canUndo: history.canUndo,
      canRedo: history.canRedo,
      pending: this.checks.pending,
    });
  }
}

function same(a: FormState, b: FormState): boolean {
  return (
    a.root === b.root &&
    a.value === b.value &&
    a.canUndo === b.canUndo &&
    a.canRedo === b.canRedo &&
    a.pending === b.pending &&
    a.shown.length === b.shown.length &&
    a.shown.every((issue, index) => issue === b.shown[index])
  );
}

function rootPlan(plans: readonly Plan[]): Plan {
  return {
    kind: 'data',
    id: 'root',
    steps: [],
    choice: '',
    type: 'plain',
    title: '',
    titleHidden: false,
    description: '',
    options: Object.freeze({}),
    titleMap: undefined,
    messages: undefined,
    readOnly: false,
    required: false,
    rules: {},
    inside: plans,
    repeats: false,
    twin: false,
    ruled: plans.some(({ ruled }) => ruled),
  };
}
