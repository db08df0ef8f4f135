import { isRecord } from '../../base/json.js';
import { pointerTo } from '../../base/pointer.js';
import type { JsonSchema, SchemaObject } from '../../schema/json-schema.js';
import { listOf, mergeKeywords } from './merge-keywords.js';
import type { ChoiceShape, Shape, Spec } from './shape.js';
import type { ReportPart, Shapes } from './shapes.js';
import { valuesOf } from './values.js';

/** What a question about a value can be answered with. */
export type Outcome = boolean | number;

/** A question about a value. */
export type Test = (value: unknown) => Outcome;

const has = (value: unknown, name: string): boolean =>
  isRecord(value) && Object.prototype.hasOwnProperty.call(value, name);

/** Gathers what the parts of a spec ask for together. `undefined` from `ask` means: whatever the value. */
export class Gathering {
  readonly keywords: Record<string, unknown> = {};
  readonly properties: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
  private readonly required = Object.create(null) as Record<string, true>;
  private readonly seen = new Set<string>();
  private readonly later: string[] = [];
  private readonly fixed: string[][] = [];
  private readonly items: string[] = [];
  private readonly more: string[] = [];
  private readonly patterns: [string, string][] = [];
  readonly choices: ChoiceShape[] = [];
  private readonly implied: string[] = [];
  private readonly of: string[];
  /** Values that are listed with names of their own. */
  named: Shape['values'];
  nullable = false;
  private never = false;

  constructor(
    readonly shapes: Shapes,
    readonly spec: Spec,
    private readonly report: ReportPart,
    readonly ask: (test: Test) => Outcome | undefined,
    /** Leaves `oneOf` and `anyOf` alone: enough to tell branches apart. */
    private readonly brief = false,
  ) {
    this.of = [...spec.at];
    for (const pointer of spec.at) this.visit(pointer);
    for (const pointer of this.later) shapes.more?.gatherChoice(this, pointer);
  }

  /** What came together. */
  shape(): Shape {
    const { shapes } = this;
    const properties = Object.create(null) as Record<string, Spec>;
    for (const name of Object.keys(this.properties))
      properties[name] = shapes.spec(this.properties[name] as string[]);
    const spec = (at: string[]): Spec | undefined => (at.length > 0 ? shapes.spec(at) : undefined);
    const items = spec(this.items);
    const types = listOf(this.keywords['type']);
    const asked = types.filter((type) => type !== 'null');
    if (asked.length > 1 && !asked.every((type) => type === 'number' || type === 'integer'))
      this.report(this.spec.at[0] ?? '', 'type: only the first of several types is shown');
    const kind = this.kind(asked, types.length > 0);
    return {
      of: this.of,
      schema: Object.freeze(this.keywords),
      kind,
      nullable: this.nullable || types.includes('null'),
      properties,
      required: this.required,
      items,
      fixed: this.fixed.map((at) => shapes.spec(at)),
      patterns: this.patterns.map(([pattern, at]) => [pattern, shapes.spec([at])] as const),
      more: spec(this.more),
      choices: this.choices,
      implied: this.implied,
      values:
        kind === 'list'
          ? items && this.fixed.length === 0
            ? shapes.unionOf(items).values
            : undefined
          : (this.named ?? valuesOf(this.keywords)),
    };
  }

  private kind(types: readonly unknown[], typed: boolean): Shape['kind'] {
    if (this.never || (typed && types.length === 0)) return 'none';
    const objects = Object.keys(this.properties).length + this.patterns.length + this.more.length > 0;
    const lists = this.items.length + this.fixed.length > 0;
    if (types[0] === 'object' || (!typed && objects)) return 'group';
    if (types[0] === 'array' || (!typed && lists)) return lists ? 'list' : 'field';
    return Object.keys(this.keywords).length > 0 ? 'field' : 'none';
  }

  private visit(pointer: string, skip?: string): void {
    if (this.seen.has(pointer)) return;
    this.seen.add(pointer);
    const part = this.shapes.places.at(pointer);
    if (part === false) this.never = true;
    if (typeof part !== 'object') return;
    mergeKeywords(this.keywords, part);
    this.object(part, pointer, skip);
    this.list(part, pointer);
    this.references(part, pointer, skip);
    this.conditions(part, pointer, skip);
    if (!this.brief)
      for (const keyword of ['oneOf', 'anyOf'])
        if (Array.isArray(part[keyword])) this.later.push(`${pointer}/${keyword}`);
  }

  private object(part: SchemaObject, pointer: string, skip: string | undefined): void {
    for (const name of Object.keys(part.properties ?? {}))
      if (name !== skip) (this.properties[name] ??= []).push(pointerTo(`${pointer}/properties`, name));
    for (const name of listOf(part.required)) if (typeof name === 'string') this.required[name] = true;
    for (const pattern of Object.keys((part['patternProperties'] as object | undefined) ?? {}))
      this.patterns.push([pattern, pointerTo(`${pointer}/patternProperties`, pattern)]);
    if (isRecord(part['additionalProperties'])) this.more.push(`${pointer}/additionalProperties`);
  }

  private list(part: SchemaObject, pointer: string): void {
    const tuple = Array.isArray(part.prefixItems) ? 'prefixItems' : Array.isArray(part.items) ? 'items' : '';
    if (tuple)
      listOf(part[tuple]).forEach((_, index) =>
        (this.fixed[index] ??= []).push(`${pointer}/${tuple}/${index}`),
      );
    const rest = tuple === 'items' ? 'additionalItems' : 'items';
    if (isRecord(part[rest])) this.items.push(`${pointer}/${rest}`);
  }

  private references(part: SchemaObject, pointer: string, skip: string | undefined): void {
    for (const keyword of ['$ref', '$dynamicRef', '$recursiveRef']) {
      const reference = part[keyword];
      if (typeof reference !== 'string') continue;
      const target = this.shapes.places.follow(reference, pointer);
      if (target === undefined) this.report(`${pointer}/${keyword}`, 'the reference leads nowhere');
      else {
        this.of.push(target);
        this.visit(target, skip);
      }
    }
    listOf(part.allOf).forEach((_, index) => this.visit(`${pointer}/allOf/${index}`, skip));
  }

  private conditions(part: SchemaObject, pointer: string, skip: string | undefined): void {
    if (part['if'] !== undefined) {
      const holds = this.ask((value) => this.shapes.matches(`${pointer}/if`, value));
      if (holds !== false) this.visit(`${pointer}/then`, skip);
      if (holds !== true) this.visit(`${pointer}/else`, skip);
    }
    for (const keyword of ['dependencies', 'dependentSchemas', 'dependentRequired']) {
      const dependents = part[keyword];
      if (!isRecord(dependents)) continue;
      for (const name of Object.keys(dependents)) {
        if (this.ask((value) => has(value, name)) === false) continue;
        const dependent = dependents[name] as JsonSchema | string[];
        if (!Array.isArray(dependent)) this.visit(pointerTo(`${pointer}/${keyword}`, name), skip);
        else for (const needed of dependent) this.required[needed] = true;
      }
    }
  }

  /** One branch of a `oneOf` or `anyOf`, as a part of this. */
  take(pointer: string, skip?: string): void {
    this.implied.push(pointer);
    this.visit(pointer, skip);
  }

  /** A part by itself, without its own choices. */
  peek(pointer: string): Gathering {
    return new Gathering(this.shapes, this.shapes.spec([pointer]), this.report, () => undefined, true);
  }
}
