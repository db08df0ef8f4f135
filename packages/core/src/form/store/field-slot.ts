import type { Json } from '../../base/json.js';
import { choicesOf } from '../shape/values.js';
import type { Shape } from '../shape/shape.js';
import type { Choice, FieldNode, NodeBase } from '../node.js';
import type { CompiledRule } from '../layout/rule-port.js';
import { widgetOf } from '../layout/widget.js';
import { EntriesSlot } from './entries-slot.js';
import { isTrue, sameList, scopeOf } from './kids.js';
import { Place, type Target } from './place.js';
import { Slot, type Around } from './slot.js';

/** One question. */
export class FieldSlot extends Slot {
  readonly place = new Place(this.key);
  private required = false;
  private readOnly = false;
  private pending = false;
  private born = false;
  /** Choices are made once for a shape. */
  private choices: readonly Choice[] | undefined;
  private choicesOf: Shape | undefined;
  private answers: Map<CompiledRule, RuleAnswer> | undefined;

  override refresh(around: Around, target: Target): void {
    const { place, plan, tree } = this;
    let changed = place.set(tree, target);
    const { rules } = plan;
    let required = target.needed;
    let readOnly = around.readOnly || plan.readOnly || place.shape.schema.readOnly === true;
    if (plan.ruled) {
      required = required || (!!rules.requiredIf && isTrue(this.ask(rules.requiredIf, around)));
      readOnly =
        readOnly || !!rules.compute || (!!rules.readonlyIf && isTrue(this.ask(rules.readonlyIf, around)));
    }
    required = required || plan.required;
    if (required !== this.required || readOnly !== this.readOnly) changed = true;
    this.required = required;
    this.readOnly = readOnly;
    this.fill(around, target);
    if (changed) {
      if (required && !target.needed && place.value === undefined) tree.beyond.add(this);
      else tree.beyond.delete(this);
      this.touch();
    }
  }

  /** What is kept of what the resident gave: nothing, when it is empty and emptiness is no answer. */
  answer(value: Json | undefined): Json | undefined {
    const empty = value === '' || (Array.isArray(value) && value.length === 0);
    if (empty && !this.named()?.some((choice) => choice.value === value)) value = undefined;
    // An entry stays when its answer goes: it has a name.
    return value === undefined && this.parent instanceof EntriesSlot ? null : value;
  }

  /** A check of its answer has begun or ended. */
  wait(pending: boolean): void {
    if (pending === this.pending) return;
    this.pending = pending;
    this.touch();
  }

  override children(): readonly Slot[] {
    return [];
  }

  protected override build(base: NodeBase): FieldNode {
    const { place, plan, readOnly, required } = this;
    const { shape, value } = place;
    const choices = this.named();
    return {
      kind: 'field',
      ...base,
      pointer: place.pointer,
      widget: widgetOf(plan.type, shape, !!plan.titleMap),
      schema: shape.schema,
      value: value === null && !shape.nullable ? undefined : value,
      choices,
      required,
      readOnly,
      computed: !!plan.rules.compute,
      issues: this.issues,
      pending: this.pending,
    };
  }

  private named(): readonly Choice[] | undefined {
    const { shape } = this.place;
    if (this.choicesOf !== shape) {
      this.choicesOf = shape;
      this.choices = this.plan.titleMap
        ? choicesOf(this.plan.titleMap, shape.values, shape.schema.type)
        : shape.values;
    }
    return this.choices;
  }

  /** Puts in what is known without the resident: a computed value, a first value, a default. */
  private fill(around: Around, target: Target): void {
    const { plan, place, tree } = this;
    const { compute, prefill } = plan.rules;
    const { value, pointer } = target;
    if (compute) {
      const result = this.ask(compute, around);
      if (!sameJson(result, value)) tree.put(pointer, result, true);
      return;
    }
    if (prefill) {
      const old = this.answers?.get(prefill)?.result;
      const result = this.ask(prefill, around);
      const untouched = value === undefined ? !tree.host.wasGiven(this.key) : sameJson(value, old);
      if (result !== undefined && untouched && !sameJson(result, value)) tree.put(pointer, result, true);
    }
    if (this.born || !target.alive) return;
    this.born = true;
    if (tree.quiet || value !== undefined) return;
    const first = place.shape.schema.default ?? (target.needed ? fixedText(place.shape) : undefined);
    if (first !== undefined) tree.put(pointer, first as Json);
  }

  private ask(rule: CompiledRule, around: Around): Json | undefined {
    const scope = scopeOf(around, this.tree);
    const inputs = rule.inputs(scope);
    this.answers ??= new Map();
    const known = this.answers.get(rule);
    if (known && sameList(known.inputs, inputs)) return known.result;
    const result = rule.run(scope);
    this.answers.set(rule, { inputs, result });
    return result;
  }
}

interface RuleAnswer {
  readonly inputs: readonly unknown[];
  readonly result: Json | undefined;
}

/** A required `const` that is no consent (`true`) needs nobody to type it. */
function fixedText({ schema }: Shape): unknown {
  return typeof schema.const === 'boolean' ? undefined : schema.const;
}

/** Whether two answers say the same. */
export function sameJson(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
}
