import type { Json } from '../../base/json.js';
import { pointerTo } from '../../base/pointer.js';
import type { CompiledRule, RuleScope } from '../layout/rule-port.js';
import type { FormNode } from '../node.js';
import type { Plan } from '../layout/plan.js';
import type { Place, Target } from './place.js';
import type { Around, Slot } from './slot.js';
import type { Tree } from './tree.js';

/** The children of a slot, by their plans. */
export class Kids {
  private readonly kids: readonly Kid[];

  constructor(
    private readonly tree: Tree,
    readonly plans: readonly Plan[],
    private readonly parent: Slot | undefined,
    /** Begins the keys of children that have no place. */
    private readonly key: string,
  ) {
    this.kids = plans.map((plan) => new Kid(plan));
  }

  /** Notes what is different. Says whether others are shown than before. */
  refresh(around: Around, itself?: Target): boolean {
    let changed = false;
    for (const kid of this.kids) if (this.one(kid, around, itself)) changed = true;
    return changed;
  }

  /** Those that are shown. */
  slots(): Slot[] {
    const out: Slot[] = [];
    for (const { slot, shown } of this.kids) if (slot && shown) out.push(slot);
    return out;
  }

  nodes(): readonly FormNode[] {
    return Object.freeze(nodesOf(this.slots()));
  }

  close(): void {
    for (const kid of this.kids) {
      kid.slot?.close();
      this.tree.unhide(kid);
    }
  }

  private show(kid: Kid): void {
    kid.hiddenIn = undefined;
    this.tree.unhide(kid);
  }

  private one(kid: Kid, around: Around, itself: Target | undefined): boolean {
    const { plan } = kid;
    const { place } = around;
    let target: Target | undefined;
    let holder: Place | undefined = place;
    if (plan.kind === 'data') {
      const { steps } = plan;
      for (let i = 0; i < steps.length - 1 && holder; i++)
        holder = holder.step(this.tree, steps[i] as string);
      const last = steps[steps.length - 1];
      if (last === undefined) target = itself;
      else if (holder) {
        if (kid.base !== holder.pointer || kid.pointer === undefined) {
          kid.base = holder.pointer;
          kid.pointer = pointerTo(holder.pointer, last);
        }
        target = holder.target(last, kid.pointer, holder.needs(last));
      }
    }
    const shown = (plan.kind !== 'data' || !!target) && kid.holds(plan.rules.condition, around, this.tree);
    const flipped = shown !== kid.shown;
    kid.shown = shown;
    if (!shown) {
      if (kid.hiddenIn !== place.pointer) this.tree.hide(kid, pointersOf(plan, place));
      kid.hiddenIn = place.pointer;
      return flipped;
    }
    if (flipped) this.show(kid);
    const slot = this.tree.slotFor(kid.slot, plan, target, {
      parent: this.parent,
      holder: holder?.key ?? this.key,
      key: this.key,
    });
    const other = slot !== kid.slot;
    kid.slot = slot;
    slot.refresh(around, target);
    return flipped || other;
  }
}

/** What is drawn: answers of fields of type `hidden` are sent without being shown. */
export function nodesOf(slots: readonly Slot[]): FormNode[] {
  return slots.filter(({ plan }) => plan.type !== 'hidden').map((slot) => slot.get());
}

/** One child: its plan, and its slot once it was shown. */
export class Kid {
  slot: Slot | undefined = undefined;
  shown = false;
  /** The pointer it had, and of what around it. */
  base = '';
  pointer: string | undefined = undefined;
  /** Where it is hidden. */
  hiddenIn: string | undefined = undefined;
  private seen: readonly unknown[] | undefined = undefined;
  private held = true;

  constructor(readonly plan: Plan) {}

  /** Whether a condition holds; asked anew only when what it looks at has changed. */
  holds(rule: CompiledRule | undefined, around: Around, tree: Tree): boolean {
    if (!rule) return true;
    const scope = scopeOf(around, tree);
    const inputs = rule.inputs(scope);
    if (!this.seen || !sameList(inputs, this.seen)) {
      this.seen = inputs;
      this.held = isTrue(rule.run(scope));
    }
    return this.held;
  }
}

/** What rules see of what is around. */
export function scopeOf({ row, index }: Around, tree: Tree): RuleScope {
  return { root: tree.live, row, index };
}

/** Whether both lists have the same things in them. */
export function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** What counts as yes, as in JavaScript. */
export const isTrue = (value: Json | undefined): boolean => !!value;

/** Where the answers of a plan stand, the outermost of each. */
function pointersOf(plan: Plan, place: Place): string[] {
  if (plan.kind === 'data' && plan.steps.length > 0) return [plan.steps.reduce(pointerTo, place.pointer)];
  if (plan.kind !== 'layout') return [];
  const out: string[] = [];
  for (const inner of plan.inside ?? []) out.push(...pointersOf(inner, place));
  return out;
}
