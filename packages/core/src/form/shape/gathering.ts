import { pointerTo } from '../../base/pointer.js';
import type { SchemaObject } from '../../schema/json-schema.js';
import { listOf } from './list-of.js';
import type { GatheredMore } from './gather-more.js';
import type { Shape, Spec } from './shape.js';
import type { Shapes } from './shapes.js';
import { valuesOf } from './values.js';

/** What a question about a value can be answered with. */
export type Outcome = boolean | number;

/** A question about a value. */
export type Test = (value: unknown) => Outcome;

/** Says what applies to a value; `undefined` means: whatever the value. */
export type Ask = (test: Test) => Outcome | undefined;

/** Gathers what the parts of a spec ask for together. */
export class Gathering {
  readonly keywords: Record<string, unknown> = {};
  readonly properties: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
  readonly required = Object.create(null) as Record<string, true>;
  readonly of: string[];
  /** Lists, conditions and choices. */
  readonly more: GatheredMore | undefined;
  private readonly seen = new Set<string>();
  private never = false;

  constructor(
    readonly shapes: Shapes,
    readonly spec: Spec,
    ask: Ask,
    /** Leaves `oneOf` and `anyOf` alone: enough to tell branches apart. */
    brief = false,
  ) {
    this.of = [...spec.at];
    this.more = shapes.structures?.gather(this, ask);
    spec.at.forEach((pointer) => this.visit(pointer));
    if (!brief) this.more?.choose();
  }

  /** What came together. */
  shape(): Shape {
    const { keywords, more, never, shapes } = this;
    const names = Object.keys(this.properties);
    // Most shapes are of fields, which have none: objects without a prototype are large.
    const properties = names.length > 0 ? (Object.create(null) as Record<string, Spec>) : NAMELESS;
    names.forEach((name) => (properties[name] = shapes.spec(this.properties[name] as string[])));
    const types = listOf(keywords['type']);
    const asked = types.filter((type) => type !== 'null');
    if (asked.length > 1 && !asked.every((type) => type === 'number' || type === 'integer'))
      shapes.report(this.spec.at[0] ?? '', 'type: only the first of several types is shown');
    const isGroup = asked.length > 0 ? asked[0] === 'object' : names.length > 0;
    const isNone = never || (types.length > 0 ? asked.length === 0 : Object.keys(keywords).length === 0);
    const shape: Shape = {
      of: this.of,
      schema: Object.freeze(keywords),
      kind: isNone && !isGroup ? 'none' : isGroup && !never ? 'group' : 'field',
      nullable: types.includes('null'),
      properties,
      required: names.length > 0 || Object.keys(this.required).length > 0 ? this.required : NAMELESS,
      items: undefined,
      fixed: NOTHING,
      patterns: NOTHING,
      more: undefined,
      choices: NOTHING,
      implied: NOTHING,
      values: valuesOf(keywords),
    };
    return more ? more.complete(shape, asked) : shape;
  }

  /** Takes in the part of the schema at a pointer, but for one of its properties. */
  visit(pointer: string, skip?: string): void {
    const { properties, seen, shapes } = this;
    if (seen.has(pointer)) return;
    seen.add(pointer);
    const part = shapes.places.at(pointer);
    if (part === false) this.never = true;
    if (typeof part !== 'object') return;
    shapes.merge(this.keywords, part);
    Object.keys(part.properties ?? {}).forEach((name) => {
      const at = pointerTo(`${pointer}/properties`, name);
      // Mostly there is one, and a list that is pushed to keeps room for many.
      if (name !== skip) properties[name] = properties[name]?.concat(at) ?? [at];
    });
    listOf(part.required).forEach((name) => {
      if (typeof name === 'string') this.required[name] = true;
    });
    this.refer(part, '$ref', pointer, skip);
    this.more?.visit(part, pointer, skip);
  }

  /** Takes in what a reference leads to. */
  refer(part: SchemaObject, keyword: string, pointer: string, skip: string | undefined): void {
    const reference = part[keyword];
    if (typeof reference !== 'string') return;
    const target = this.shapes.follow(reference, pointer);
    if (target === undefined) this.shapes.report(`${pointer}/${keyword}`, 'the reference leads nowhere');
    else {
      this.of.push(target);
      this.visit(target, skip);
    }
  }
}

/** One list for all shapes that have none. */
export const NOTHING: readonly never[] = [];
const NAMELESS = Object.freeze(Object.create(null) as Record<string, never>);
