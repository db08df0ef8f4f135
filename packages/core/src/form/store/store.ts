import type { Json } from '../../base/json.js';
import { valueAt } from '../../base/pointer.js';
import type {
  BranchMemory,
  FormAction,
  FormFault,
  FormOptions,
  FormState,
  FormStore,
} from '../form-store.js';
import type { FormIssue, GroupNode } from '../node.js';
import type { Plan } from '../layout/plan.js';
import type { Spec } from '../shape/shape.js';
import { freshAnswers, type Answers } from './answers.js';
import type { Checks } from './checks.js';
import type { FieldSlot } from './field-slot.js';
import { GroupSlot } from './group-slot.js';
import { History } from './history.js';
import { placeIssues, schemaIssues, Shown, type Placed } from './issues.js';
import { Place } from './place.js';
import { give, put } from './put.js';
import { NONE, ROOT, type Slot } from './slot.js';
import { Tree, type TreeHost, type TreeParts } from './tree.js';

/** What a store is made of. */
export interface StoreParts extends TreeParts {
  readonly options: FormOptions;
  readonly spec: Spec;
  readonly root: Plan;
  readonly faults: readonly FormFault[];
}

/** After so many rounds rules that keep changing one another are left as they are. */
const ROUNDS = 32;

/** A form being filled in. */
export class Store implements FormStore, TreeHost {
  state!: FormState;
  answers: Answers;
  /** The answers it began with. */
  private first: Answers;
  private readonly tree: Tree;
  private readonly root: GroupSlot;
  private readonly history = new History();
  private readonly checks: Checks | undefined;
  private readonly listeners = new Set<() => void>();
  /** Where the resident has answered. */
  private readonly given = new Set<string>();
  /** Children of tabs and wizards in view, and those that were. */
  readonly views = new Map<string, string>();
  readonly seen = new Set<string>();
  /** Issues that are shown, by id. */
  private shown = new Set<string>();
  private readonly display = new Shown();
  private server: readonly { readonly issue: FormIssue; readonly value: unknown }[] = [];
  /** What views have found, by the key of their field. */
  private readonly findings = new Map<string, readonly FormIssue[]>();
  private readOnly: boolean;
  private ids = 0;
  private found:
    { readonly of: unknown; readonly version: number; readonly placed: readonly Placed[] } | undefined;
  /** Counts changes of issues that do not come from the schema. */
  private version = 0;
  /** Up to where it is in the state. */
  private told = 0;

  constructor(private readonly parts: StoreParts) {
    const { options, more, root } = parts;
    this.readOnly = !!options.readOnly;
    this.tree = new Tree(this, parts);
    this.root = new GroupSlot(this.tree, root, ROOT, undefined);
    this.first = this.answers = freshAnswers(options.value);
    if (more && options.checks)
      this.checks = new more.Checks(
        options.checks,
        () => this.submission(),
        (key, pending) => this.checked(key, pending),
      );
    this.settle();
    this.first = this.answers;
    this.state = this.snapshot(NONE);
  }

  get faults(): readonly FormFault[] {
    return this.parts.faults;
  }

  dispatch(action: FormAction): void {
    const { history, tree } = this;
    switch (action.type) {
      case 'undo':
      case 'redo':
        this.restore(action.type === 'undo' ? history.undo(this.answers) : history.redo(this.answers));
        break;
      case 'replace':
        this.begin(freshAnswers(action.value), action.defaults === false);
        if (action.branches) this.recall(action.branches, action.defaults === false);
        this.first = this.answers;
        break;
      case 'reset':
        this.begin(this.first, true);
        break;
      case 'leave': {
        history.pause();
        const left = tree.slotAt(action.pointer);
        this.reveal((slot) => slot === left);
        break;
      }
      case 'show-issues':
        this.reveal((slot) => isInside(slot, action.key ?? ROOT));
        break;
      case 'server-issues':
        this.server = action.issues.map((issue) => ({ issue, value: this.answerAt(issue.pointer) }));
        this.version++;
        break;
      case 'found':
        if (action.issues) this.findings.set(action.key, action.issues);
        else if (!this.findings.delete(action.key)) return;
        this.version++;
        break;
      case 'show':
        this.turnTo(action.key, action.seen);
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

  branches(): readonly BranchMemory[] {
    return this.parts.structures?.branchesOf(this.answers, this.tree) ?? [];
  }

  settled(): Promise<void> {
    if (!this.checks) return Promise.resolve();
    this.check(() => true);
    this.update();
    return this.checks.settled();
  }

  close(): void {
    this.checks?.close();
    this.listeners.clear();
  }

  newId(): number {
    return ++this.ids;
  }

  wasGiven(key: string): boolean {
    return this.given.has(key);
  }

  /** Takes an answer, a row, a branch, an entry. */
  private answer(action: FormAction): void {
    const { answers: before, tree } = this;
    const isSet = action.type === 'set';
    const typing = isSet ? tree.keyAt(action.pointer) : undefined;
    const after = isSet
      ? give(before, action.pointer, action.value, tree)
      : this.parts.structures?.change(before, action, tree);
    if (!after || after === before) return;
    if (typing !== undefined) this.given.add(typing);
    this.answers = after;
    tree.anew = after.chosen !== before.chosen;
    this.settle();
    this.history.note(before, typing);
  }

  /** Puts back what undo or redo found. */
  private restore(found: Answers | undefined): void {
    if (!found) return;
    this.answers = found;
    this.tree.detected.clear();
    this.settle(true);
  }

  /** Starts anew. */
  private begin(answers: Answers, quiet: boolean): void {
    this.answers = answers;
    for (const memory of [this.tree.detected, this.given, this.shown, this.seen, this.views]) memory.clear();
    this.server = [];
    this.version++;
    this.history.clear();
    this.root.forget();
    this.settle(quiet);
  }

  /**
   * Brings the tree to the answers, and the answers to what the tree puts in, until both agree. `quiet` takes the answers as they
   * are, without defaults.
   */
  private settle(quiet?: boolean): void {
    const { tree, parts } = this;
    if (quiet !== undefined) tree.anew = true;
    tree.quiet = !!quiet;
    for (let round = 0; round < ROUNDS; round++) {
      const version = tree.hidden?.version;
      const before = this.answers.value;
      tree.live = tree.hidden ? tree.hidden.without(before) : before;
      this.root.refresh(
        { place: OUTSIDE, readOnly: this.readOnly, row: undefined, index: -1 },
        { spec: parts.spec, value: tree.live, pointer: '', needed: true, alive: true },
      );
      tree.anew = false;
      const { puts } = tree;
      tree.puts = [];
      for (const { pointer, value, over } of puts)
        if (over || valueAt(this.answers.value, pointer) === undefined)
          this.answers = put(this.answers, pointer, value, tree);
      if (version === tree.hidden?.version && before === this.answers.value) return;
    }
  }

  /** Takes the branches that were taken; what is chosen inside of them is asked only then. */
  private recall(branches: readonly BranchMemory[], quiet: boolean): void {
    const { tree, parts } = this;
    for (let round = 0; round < ROUNDS; round++) {
      const before = this.answers;
      this.answers = parts.structures?.withBranches(before, branches, tree) ?? before;
      if (this.answers === before) return;
      tree.detected.clear();
      this.settle(quiet);
    }
  }

  private turnTo(key: string, seen?: readonly string[]): void {
    const group = this.tree.slots.get(key)?.parent;
    if (!(group instanceof GroupSlot)) return;
    const { current } = group.get() as GroupNode;
    for (const each of seen ?? [current]) if (each !== undefined) this.seen.add(each);
    this.views.set(group.key, key);
    group.tree.more?.turnPages(group);
  }

  /** Shows what is wrong now with the slots meant. */
  private reveal(meant: (slot: Slot) => boolean): void {
    for (const { id, slot } of this.placed()) if (meant(slot)) this.shown.add(id);
    this.check(meant);
  }

  /** Begins checks that take time, of answers that are fine otherwise. */
  private check(meant: (slot: Slot) => boolean): void {
    const { checks, tree } = this;
    if (!checks) return;
    const wrong = new Set(this.placed().map(({ slot }) => slot));
    tree.slots.forEach((slot, key) => {
      const { place } = slot;
      if (place && meant(slot) && !wrong.has(slot) && !tree.hidden?.has(place.pointer))
        checks.start({ key, pointer: place.pointer, value: place.value });
    });
  }

  private checked(key: string, pending: boolean): void {
    const slot = this.tree.slots.get(key);
    if (slot?.kind === 'field') (slot as FieldSlot).wait(pending);
    this.version++;
    if (pending) return;
    // Its result belongs to an answer that was left already: it shows at once.
    for (const { id, slot: at } of this.placed()) if (at === slot) this.shown.add(id);
    this.update();
  }

  private answerAt(pointer: string): unknown {
    const { place } = this.tree.slotAt(pointer);
    return place && valueAt(this.answers.value, place.pointer);
  }

  /** All issues there are now. */
  private placed(): readonly Placed[] {
    const { found, tree, version } = this;
    if (found && found.of === tree.live && found.version === version) return found.placed;
    this.server = this.server.filter(({ issue, value }) => this.answerAt(issue.pointer) === value);
    const later = this.checks?.issues((key) => tree.slots.get(key)?.place?.value) ?? NONE;
    const issues = [...schemaIssues(tree), ...later, ...this.server.map(({ issue }) => issue)];
    const placed = placeIssues(this.findings.size > 0 ? this.withFindings(issues) : issues, tree);
    this.found = { of: tree.live, version, placed };
    return placed;
  }

  /** In the place of what the schema says of the same answer. Of questions that are not asked nothing is found. */
  private withFindings(issues: readonly FormIssue[]): readonly FormIssue[] {
    const { slots, hidden } = this.tree;
    const found: FormIssue[] = [];
    const places = new Set<string>();
    this.findings.forEach((own, key) => {
      const pointer = slots.get(key)?.place?.pointer;
      if (pointer === undefined || hidden?.has(pointer)) return;
      places.add(pointer);
      for (const issue of own) found.push({ ...issue, pointer });
    });
    return [...issues.filter(({ pointer }) => !places.has(pointer)), ...found];
  }

  /** Shows what is to be shown, and tells that something is different. */
  private update(): void {
    let shown: readonly Placed[] = [];
    if (this.shown.size > 0 || this.server.length > 0 || this.checks) {
      const placed = this.placed();
      const told = new Set(this.server.map(({ issue }) => issue.pointer));
      shown = placed.filter(({ id, issue }) => this.shown.has(id) || told.has(issue.pointer));
      this.shown = new Set(shown.map(({ id }) => id));
    }
    this.display.show(shown);
    const before = this.state;
    const issues = shown.map(({ issue }) => issue);
    const same =
      issues.length === before.shown.length && issues.every((issue, at) => issue === before.shown[at]);
    const state = this.snapshot(same ? before.shown : Object.freeze(issues));
    if (this.told === this.version && STABLE.every((name) => before[name] === state[name])) return;
    this.told = this.version;
    this.state = state;
    for (const listener of [...this.listeners]) listener();
  }

  private snapshot(shown: readonly FormIssue[]): FormState {
    const { answers, first, history, tree } = this;
    const placed = (): readonly Placed[] => this.placed();
    let issues: readonly FormIssue[] | undefined;
    return Object.freeze({
      root: this.root.get() as GroupNode,
      value: answers.value ?? {},
      get issues() {
        return (issues ??= Object.freeze(placed().map(({ issue }) => issue)));
      },
      shown,
      keyOf: (pointer: string) => tree.slotAt(pointer).key,
      dirty: answers.value !== first.value,
      canUndo: history.canUndo,
      canRedo: history.canRedo,
      pending: !!this.checks?.pending,
    });
  }
}

/** Around the root is nothing. */
const OUTSIDE = new Place('');

/** Parts of a state by which one is told from the next. */
const STABLE = ['root', 'value', 'shown', 'dirty', 'canUndo', 'canRedo', 'pending'] as const;

function isInside(slot: Slot, key: string): boolean {
  for (let around: Slot | undefined = slot; around; around = around.parent)
    if (around.key === key) return true;
  return false;
}
