import type { ChoiceNode, NodeBase } from '../node.js';
import { dropping } from '../shape/picks.js';
import type { ChoiceShape } from '../shape/shape.js';
import { Kids } from './kids.js';
import { Place, type Target } from './place.js';
import { Slot, type Around } from './slot.js';

/** One of several branches of a schema, and what the chosen one asks. */
export class ChoiceSlot extends Slot {
  override readonly kind = 'choice';
  override readonly place = new Place(this.plan.kind === 'data' ? this.key.slice(0, -1) : this.key);
  private kids: Kids | undefined;
  private readOnly: boolean | undefined;
  private required = false;
  private chosen = -1;
  private known: ChoiceShape | undefined;

  /** Another branch cannot be taken now. */
  get locked(): boolean {
    return !!this.readOnly;
  }

  override refresh(around: Around, target: Target | undefined): void {
    const { plan, tree } = this;
    const readOnly = around.readOnly || plan.readOnly;
    let changed = target ? this.place.set(tree, target) : false;
    const place = target ? this.place : around.place;
    this.at = place;
    const choice = plan.choice
      ? place.shape.choices.find(({ pointer }) => pointer === plan.choice)
      : place.choices()[0];
    const chosen = choice ? (place.taken.picks[choice.pointer] ?? -1) : -1;
    const required = target?.needed ?? false;
    if (
      choice !== this.known ||
      chosen !== this.chosen ||
      readOnly !== this.readOnly ||
      required !== this.required
    )
      changed = true;
    if (!changed && target && !this.ruled) return;
    this.known = choice;
    this.chosen = chosen;
    this.readOnly = readOnly;
    this.required = required;
    const plans = this.plans(place, choice);
    if (this.kids?.plans !== plans) {
      this.kids?.close();
      this.kids = new Kids(tree, plans, this, place.key);
      changed = true;
    }
    const inside = {
      spec: place.taken,
      value: place.value,
      pointer: place.pointer,
      needed: required,
      alive: true,
    };
    if (this.kids.refresh({ ...around, place, readOnly }, inside)) changed = true;
    this.ruled = plan.ruled || this.kids.ruled;
    if (changed) this.touch();
  }

  /** The place the choice is about: its own, or the object around it. */
  at: Place | undefined;

  /** The choice as the schema has it. */
  get choice(): ChoiceShape | undefined {
    return this.known;
  }

  /** Which branch is taken; -1 while none is. */
  get branch(): number {
    return this.chosen;
  }

  override children(): readonly Slot[] {
    return this.kids?.slots() ?? [];
  }

  override close(): void {
    super.close();
    this.kids?.close();
  }

  protected override build(base: NodeBase): ChoiceNode {
    return {
      kind: 'choice',
      ...base,
      pointer: this.at?.pointer ?? '',
      branches: this.known?.branches.map(({ index, title }) => ({ index, title })) ?? [],
      chosen: this.chosen,
      children: this.kids?.nodes() ?? [],
      required: this.required,
      readOnly: this.readOnly ?? false,
      issues: this.issues,
      issueCount: this.issueCount,
    };
  }

  private plans(place: Place, choice: ChoiceShape | undefined): Kids['plans'] {
    const { tree } = this;
    if (!choice || this.chosen < 0) return EMPTY;
    if (place.shape.kind !== 'group') return tree.planner.itself(place.taken);
    // Only what the branch adds: the rest is asked by the object around it.
    const around = dropping(tree.shapes, place.taken, choice.pointer);
    return tree.planner.inside(place.taken, { shape: tree.shapes.unionOf(around), by: choice.by });
  }
}

const EMPTY: Kids['plans'] = [];
