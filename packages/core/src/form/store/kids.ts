import type { Json } from '../../base/json.js';
import { pointerTo } from '../../base/pointer.js';
import type { CompiledRule, RuleScope } from '../../rules/compiled-rule.js';
import type { FormNode } from '../node.js';
import type { Plan } from '../layout/plan.js';
import type { Shape } from '../shape/shape.js';
import type { Place, Target } from './place.js';
import type { Around, Slot } from './slot.js';
import type { Tree } from './tree.js';

/** The children of a slot, by their plans. */
export class Kids {
  /** A rule is somewhere inside. */
  ruled = false;
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
    this.kids.forEach((kid) => {
      if (this.one(kid, around, itself)) changed = true;
      if (kid.plan.ruled || kid.slot?.ruled) this.ruled = true;
    });
    return changed;
  }

  /** Those that are shown. */
  slots(): Slot[] {
    const out: Slot[] = [];
    this.kids.forEach(({ slot, shown }) => {
      if (slot && shown) out.push(slot);
    });
    return out;
  }

  nodes(): readonly FormNode[] {
    return Object.freeze(nodesOf(this.slots()));
  }

  close(): void {
    for (const kid of this.kids) {
      kid.slot?.close();
      this.tree.hidden?.forget(kid);
    }
  }

  private one(kid: Kid, around: Around, itself: Target | undefined): boolean {
    const { tree } = this;
    const { plan } = kid;
    const { place } = around;
    let target: Target | undefined;
    let holder: Place | undefined = place;
    if (plan.kind === 'data') {
      const { steps } = plan;
      for (let i = 0; i < steps.length - 1 && holder; i++) holder = holder.step(tree, steps[i] as string);
      const last = steps[steps.length - 1];
      if (last === undefined) target = itself;
      else if (holder) {
        if (!tree.anew && kid.isStill(holder, around)) return false;
        if (kid.base !== holder.pointer) {
          kid.base = holder.pointer;
          kid.pointer = pointerTo(holder.pointer, last);
        }
        target = holder.target(last, kid.pointer);
      }
    }
    const shown = (plan.kind !== 'data' || !!target) && kid.holds(plan.rules.condition, around, tree);
    const flipped = shown !== kid.shown;
    kid.shown = shown;
    if (flipped || !shown || kid.at !== place.pointer) {
      kid.at = place.pointer;
      tree.hidden?.note(kid, place, tree);
    }
    if (!shown) return flipped;
    const old = kid.slot;
    kid.slot = tree.slotFor(old, plan, target, {
      parent: this.parent,
      holder: holder?.key ?? this.key,
      key: this.key,
    });
    // What a group or a list says holds for all that is inside.
    const locked = !around.readOnly && kid.locks(plan.rules.readonlyIf, around, tree);
    kid.slot.refresh(locked ? { ...around, readOnly: true } : around, target);
    kid.look(holder, around);
    return flipped || kid.slot !== old;
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
  base: string | undefined = undefined;
  pointer = '';
  /** Pointer of what was around it. */
  at: string | undefined = undefined;
  /** The object its answer was in, and how it stood. */
  private holder: Place | undefined = undefined;
  private value: Json | undefined = undefined;
  private shape: Shape | undefined = undefined;
  private alive = false;
  private readOnly = false;
  private asked: Asked | undefined = undefined;
  private locked: Asked | undefined = undefined;

  constructor(readonly plan: Plan) {}

  /** Whether nothing it depends on is another than when it was last looked at: so it is with most after a keystroke. */
  isStill(holder: Place, { place, readOnly }: Around): boolean {
    return (
      this.shown &&
      !this.plan.ruled &&
      this.slot?.ruled === false &&
      this.holder === holder &&
      this.value === holder.value &&
      this.shape === holder.shape &&
      this.alive === holder.alive &&
      this.base === holder.pointer &&
      this.at === place.pointer &&
      this.readOnly === readOnly
    );
  }

  /** Notes what it depends on. */
  look(holder: Place | undefined, { readOnly }: Around): void {
    this.holder = holder;
    this.value = holder?.value;
    this.shape = holder?.shape;
    this.alive = !!holder?.alive;
    this.readOnly = readOnly;
  }

  /** Whether a condition holds. */
  holds(rule: CompiledRule | undefined, around: Around, tree: Tree): boolean {
    return !rule || !!(this.asked = ask(rule, around, tree, this.asked)).result;
  }

  /** Whether it cannot be changed now. */
  locks(rule: CompiledRule | undefined, around: Around, tree: Tree): boolean {
    return !!rule && !!(this.locked = ask(rule, around, tree, this.locked)).result;
  }
}

/** What a rule came to, and what it had looked at. */
export interface Asked {
  readonly inputs: readonly unknown[];
  readonly result: Json | undefined;
}

/** What a rule comes to; worked out anew only when something it looks at is another than `before`. */
export function ask(
  rule: CompiledRule,
  { row, index }: Around,
  tree: Tree,
  before: Asked | undefined,
): Asked {
  const scope: RuleScope = { root: tree.live, row, index };
  const inputs = rule.inputs(scope);
  if (before?.inputs.length === inputs.length && inputs.every((input, at) => input === before.inputs[at]))
    return before;
  return { inputs, result: rule.run(scope) };
}
