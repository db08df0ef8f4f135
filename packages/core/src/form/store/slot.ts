import type { Json } from '../../base/json.js';
import type { FormIssue, FormNode, NodeBase } from '../node.js';
import type { Plan } from '../layout/plan.js';
import type { Place, Target } from './place.js';
import type { Tree } from './tree.js';

/** No issues: one list for all. */
export const NONE: readonly FormIssue[] = Object.freeze([]);

/** Key of the root of a form. */
export const ROOT = '#';

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
  issues: readonly FormIssue[] = NONE;
  /** Issues shown here and inside. */
  issueCount = 0;
  protected stale = true;
  private node: FormNode | undefined;

  constructor(
    protected readonly tree: Tree,
    readonly plan: Plan,
    readonly key: string,
    readonly parent: Slot | undefined,
  ) {
    tree.slots.set(key, this);
  }

  /** Where its answer stands, if it has a place. */
  abstract readonly place: Place | undefined;

  /** Takes over what is around it, or for data where its answer is. */
  abstract refresh(around: Around, target: Target | undefined): void;

  /** What is inside. */
  abstract children(): readonly Slot[];

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
    if (this.tree.slots.get(this.key) === this) this.tree.slots.delete(this.key);
    this.tree.beyond.delete(this);
    for (const child of this.children()) child.close();
  }

  private base(): NodeBase {
    const { plan } = this;
    return {
      key: this.key,
      title: plan.title || this.titleOfSchema(),
      titleHidden: plan.titleHidden,
      description: plan.description || this.ofSchema('description'),
      options: plan.options,
    };
  }

  private titleOfSchema(): string {
    return this.plan.kind === 'data' ? this.ofSchema('title') : '';
  }

  private ofSchema(keyword: 'title' | 'description'): string {
    const text = this.plan.kind === 'data' ? this.place?.shape.schema[keyword] : undefined;
    return typeof text === 'string' ? text : '';
  }
}
