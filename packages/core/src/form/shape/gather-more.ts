import { isRecord } from '../../base/json.js';
import { pointerTo } from '../../base/pointer.js';
import type { JsonSchema, SchemaObject } from '../../schema/json-schema.js';
import { gatherChoice } from './choices.js';
import { Gathering, NOTHING, type Ask } from './gathering.js';
import { listOf } from './list-of.js';
import type { ChoiceShape, Shape, Spec } from './shape.js';

const has = (value: unknown, name: string): boolean =>
  isRecord(value) && Object.prototype.hasOwnProperty.call(value, name);

const REFERENCES = ['$dynamicRef', '$recursiveRef'];
const CHOICES = ['oneOf', 'anyOf'];
const DEPENDENTS = ['dependencies', 'dependentSchemas', 'dependentRequired'];

/** The list, or the one for all that have none. */
const some = <T>(list: readonly T[]): readonly T[] => (list.length > 0 ? list : NOTHING);

/** Gathers what only some schemas have: lists, entries, conditions, choices. */
export class GatheredMore {
  readonly choices: ChoiceShape[] = [];
  /** Values that are listed with names of their own. */
  named: Shape['values'];
  nullable = false;
  private readonly later: string[] = [];
  private readonly fixed: string[][] = [];
  private readonly items: string[] = [];
  private readonly entries: string[] = [];
  private readonly patterns: [string, string][] = [];
  private readonly implied: string[] = [];

  constructor(
    readonly whole: Gathering,
    readonly ask: Ask,
  ) {}

  /** Takes in one part, after what all schemas have. */
  visit(part: SchemaObject, pointer: string, skip: string | undefined): void {
    Object.keys((part['patternProperties'] as object | undefined) ?? {}).forEach((pattern) =>
      this.patterns.push([pattern, pointerTo(`${pointer}/patternProperties`, pattern)]),
    );
    if (isRecord(part['additionalProperties'])) this.entries.push(`${pointer}/additionalProperties`);
    this.list(part, pointer);
    REFERENCES.forEach((keyword) => this.whole.refer(part, keyword, pointer, skip));
    listOf(part.allOf).forEach((_, index) => this.whole.visit(`${pointer}/allOf/${index}`, skip));
    this.conditions(part, pointer, skip);
    CHOICES.forEach((keyword) => {
      if (Array.isArray(part[keyword])) this.later.push(`${pointer}/${keyword}`);
    });
  }

  /** Decides choices, once it is known what is asked beside them. */
  choose(): void {
    this.later.forEach((pointer) => gatherChoice(this, pointer));
  }

  /** One branch of a `oneOf` or `anyOf`, as a part of the whole. */
  take(pointer: string, skip?: string): void {
    this.implied.push(pointer);
    this.whole.visit(pointer, skip);
  }

  /** A part by itself, without its own choices. */
  peek(pointer: string): Gathering {
    const { shapes } = this.whole;
    return new Gathering(shapes, shapes.spec([pointer]), () => undefined, true);
  }

  /** The shape, with all of this. */
  complete(shape: Shape, types: readonly unknown[]): Shape {
    const { shapes } = this.whole;
    const spec = (at: string[]): Spec | undefined => (at.length > 0 ? shapes.spec(at) : undefined);
    const items = spec(this.items);
    const fixed = some(this.fixed.map((at) => shapes.spec(at)));
    const patterns = some(this.patterns.map(([pattern, at]) => [pattern, shapes.spec([at])] as const));
    const choices = some(this.choices);
    const implied = some(this.implied);
    const more = spec(this.entries);
    const lists = !!items || fixed.length > 0;
    const isList = lists && (types.length > 0 ? types[0] === 'array' : shape.kind !== 'group');
    const isGroup = types.length === 0 && (patterns.length > 0 || !!more);
    const kind =
      shape.kind === 'none' && types.length > 0 ? 'none' : isList ? 'list' : isGroup ? 'group' : shape.kind;
    const ofItems = items && fixed.length === 0 ? shapes.unionOf(items).values : undefined;
    const nullable = this.nullable || shape.nullable;
    const values = kind === 'list' ? ofItems : (this.named ?? shape.values);
    return { ...shape, kind, nullable, items, fixed, patterns, more, choices, implied, values };
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

  private conditions(part: SchemaObject, pointer: string, skip: string | undefined): void {
    const { required, shapes } = this.whole;
    if (part['if'] !== undefined) {
      const holds = this.ask((value) => shapes.validator.matches(`${pointer}/if`, value));
      if (holds !== false) this.whole.visit(`${pointer}/then`, skip);
      if (holds !== true) this.whole.visit(`${pointer}/else`, skip);
    }
    DEPENDENTS.forEach((keyword) => {
      const dependents = part[keyword];
      if (!isRecord(dependents)) return;
      Object.keys(dependents).forEach((name) => {
        if (this.ask((value) => has(value, name)) === false) return;
        const dependent = dependents[name] as JsonSchema | string[];
        if (!Array.isArray(dependent)) this.whole.visit(pointerTo(`${pointer}/${keyword}`, name), skip);
        else dependent.forEach((needed) => (required[needed] = true));
      });
    });
  }
}
