import type { Json } from '../../base/json.js';
import type { Shape } from '../shape/shape.js';
import type { Choice, FieldNode, NodeBase } from '../node.js';
import type { CompiledRule } from '../../rules/compiled-rule.js';
import { widgetOf } from '../layout/widget.js';
import { ask, type Asked } from './kids.js';
import { Place, type Target } from './place.js';
import { Slot, type Around } from './slot.js';

/** One question. */
export class FieldSlot extends Slot {
  override readonly kind = 'field';
  override readonly place = new Place(this.key);
  private required = false;
  private readOnly = false;
  private pending = false;
  private born = false;
  /** Choices are made once for a shape. */
  private choices: readonly Choice[] | undefined;
  private choicesOf: Shape | undefined;
  private asked: Map<CompiledRule, Asked> | undefined;

  override refresh(around: Around, target: Target): void {
    const { place, plan, tree } = this;
    const { rules } = plan;
    const changed = place.set(tree, target);
    const holds = (rule: CompiledRule | undefined): boolean => !!rule && !!this.ask(rule, around);
    const required = target.needed || plan.required || holds(rules.requiredIf);
    const readOnly =
      around.readOnly ||
      plan.readOnly ||
      place.shape.schema.readOnly === true ||
      !!rules.compute ||
      holds(rules.readonlyIf);
    this.fill(around, target);
    const { beyond } = tree;
    const wrong =
      target.value === undefined
        ? required && !target.needed
          ? 'required'
          : undefined
        : this.isBackwards()
          ? 'order'
          : holds(rules.invalidIf)
            ? 'invalidIf'
            : undefined;
    if (!changed && required === this.required && readOnly === this.readOnly && wrong === beyond.get(this))
      return;
    this.required = required;
    this.readOnly = readOnly;
    if (wrong) beyond.set(this, wrong);
    else beyond.delete(this);
    this.touch();
  }

  /** No keyword says that the second of two days must not be before the first. */
  private isBackwards(): boolean {
    const { place, plan, tree } = this;
    const { shape, value } = place;
    const twoDays = plan.type === 'date-range' || shape.schema.format === 'date-range';
    return (
      !!twoDays &&
      !!tree.more?.isBackwards({ names: Object.keys(shape.properties), options: plan.options }, value)
    );
  }

  /** What is kept of what the resident gave: nothing, when it is empty and emptiness is no answer. */
  answer(value: Json | undefined): Json | undefined {
    const empty = value === '' || (Array.isArray(value) && value.length === 0);
    const given = empty && !this.named()?.some((choice) => choice.value === value) ? undefined : value;
    // An entry stays when its answer goes: it has a name.
    return given === undefined && this.parent?.kind === 'entries' ? null : given;
  }

  /** A check of its answer has begun or ended. */
  wait(pending: boolean): void {
    if (pending === this.pending) return;
    this.pending = pending;
    this.touch();
  }

  protected override build(base: NodeBase): FieldNode {
    const { place, plan, readOnly, required, issues, pending } = this;
    const { pointer, shape, value } = place;
    return {
      kind: 'field',
      ...base,
      pointer,
      widget: widgetOf(plan.type, shape, !!plan.titleMap),
      schema: shape.schema,
      ...(shape.kind === 'group' && { names: Object.keys(shape.properties) }),
      value: value === null && !shape.nullable ? undefined : value,
      choices: this.named(),
      required,
      readOnly,
      computed: !!plan.rules.compute,
      issues,
      pending,
    };
  }

  private named(): readonly Choice[] | undefined {
    const { shape } = this.place;
    if (this.choicesOf !== shape) {
      const { titleMap } = this.plan;
      const { more } = this.tree;
      this.choicesOf = shape;
      this.choices =
        titleMap && more ? more.choicesOf(titleMap, shape.values, shape.schema.type) : shape.values;
    }
    return this.choices;
  }

  /** Puts in what is known without the resident: a computed value, a first value, a default. */
  private fill(around: Around, { alive, needed, pointer, value }: Target): void {
    const { plan, place, tree } = this;
    const { compute, prefill } = plan.rules;
    if (compute) {
      const result = this.ask(compute, around);
      if (!sameJson(result, value)) tree.put(pointer, result, true);
      return;
    }
    if (prefill) {
      const before = this.asked?.get(prefill)?.result;
      const result = this.ask(prefill, around);
      const untouched = value === undefined ? !tree.host.wasGiven(this.key) : sameJson(value, before);
      if (result !== undefined && untouched && !sameJson(result, value)) tree.put(pointer, result, true);
    }
    if (this.born || !alive) return;
    this.born = true;
    if (tree.quiet || value !== undefined) return;
    const { schema } = place.shape;
    // A required constant needs nobody to type it, unless it is a consent (`true`).
    const first = schema.default ?? (needed && typeof schema.const !== 'boolean' ? schema.const : undefined);
    if (first !== undefined) tree.put(pointer, first as Json);
  }

  private ask(rule: CompiledRule, around: Around): Json | undefined {
    this.asked ??= new Map();
    const now = ask(rule, around, this.tree, this.asked.get(rule));
    this.asked.set(rule, now);
    return now.result;
  }
}

/** Whether two answers say the same. */
export function sameJson(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
}
