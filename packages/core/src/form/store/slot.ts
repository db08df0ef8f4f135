import type { Json } from '../../base/json.js';
import { pointerTo } from '../../base/pointer.js';
import type { FormIssue, FormNode, NodeBase } from '../node.js';
import type { Plan } from '../layout/plan.js';
import type { Place, Target } from './place.js';
import type { Tree } from './tree.js';

/** Key of the root of a form. */
export const ROOT = '#';

/** The key of what has a name in something else. Without spaces: pages make lists of ids of keys. */
export const keyTo = (key: string, name: string): string =>
  pointerTo(key, name).replace(/[%\s]/g, encodeURIComponent);

/** No issues: one list for all. */
export const NONE: readonly FormIssue[] = Object.freeze([]);

/** What is around a slot. */
export interface Around {
  readonly place: Place;
  readonly readOnly: boolean;
  /** The nearest row, for rules. */
  readonly row: Json | undefined;
  readonly index: number;
}

/**
 * One thing of a form as it is filled in: keeps its node for as long as nothing about it changes. A change goes in two steps:
 * `refresh` notes from the top what is different, `get` makes the nodes of what is.
 */
export abstract class Slot {
  abstract readonly kind: FormNode['kind'];
  /** Where its answer stands, if it has a place. */
  abstract readonly place: Place | undefined;
  issues: readonly FormIssue[] = NONE;
  /** Issues shown here and inside. */
  issueCount = 0;
  /** A rule is here or inside: it may change though its own answers do not. */
  ruled: boolean;
  private stale = true;
  private node: FormNode | undefined;

  constructor(
    readonly tree: Tree,
    readonly plan: Plan,
    readonly key: string,
    readonly parent: Slot | undefined,
  ) {
    this.ruled = plan.ruled;
    tree.slots.set(key, this);
  }

  /** Takes over what is around it, or for data where its answer is. */
  abstract refresh(around: Around, target: Target | undefined): void;

  /** Of a list: the place of a row. */
  rowAt?(index: number): Place | undefined;

  /** What is inside. */
  children(): readonly Slot[] {
    return [];
  }

  protected abstract build(base: NodeBase): FormNode;

  /** The node as it is now. */
  get(): FormNode {
    if (this.stale || !this.node) {
      this.node = Object.freeze(this.build(this.base()));
      this.stale = false;
    }
    return this.node;
  }

  /** Shows other issues. */
  tell(issues: readonly FormIssue[]): void {
    this.issues = issues;
    this.touch();
  }

  /** Shows another number of issues here and inside. */
  count(issues: number): void {
    if (issues === this.issueCount) return;
    this.issueCount = issues;
    this.touch();
  }

  /** Something about it is different. */
  touch(): void {
    let slot: Slot | undefined = this as Slot;
    while (slot && !slot.stale) {
      slot.stale = true;
      slot = slot.parent;
    }
  }

  /** Forgets everything inside. */
  close(): void {
    const { slots, beyond } = this.tree;
    if (slots.get(this.key) === this) slots.delete(this.key);
    beyond.delete(this);
    for (const child of this.children()) child.close();
  }

  private base(): NodeBase {
    const { key, plan } = this;
    const { title, titleHidden, options, steps } = plan;
    const said = plan.kind === 'data' ? this.place?.shape.schema : undefined;
    return {
      key,
      title: title || text(said?.title) || (steps[steps.length - 1] ?? ''),
      titleHidden,
      description: plan.description || text(said?.description),
      options,
    };
  }
}

/** Plain text, if it is one. */
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
