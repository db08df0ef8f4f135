import { isRecord } from '../../base/json.js';
import { pointerTo, valueAt } from '../../base/pointer.js';

/** A schema that speaks of one place in the answers. */
export interface PlacePart {
  readonly schema: Readonly<Record<string, unknown>>;
  /** Into the document. */
  readonly pointer: string;
  /** `asked` when it says what may be answered there, `if` and `not` when it only looks at it. */
  readonly as: 'asked' | 'if' | 'not';
}

const LISTS = ['allOf', 'anyOf', 'oneOf'];
const NAMED = ['dependentSchemas', 'dependencies'];
const SINGLE: Readonly<Record<string, PlacePart['as'] | undefined>> = {
  then: undefined,
  else: undefined,
  if: 'if',
  not: 'not',
};

/** Everything a schema document says of one place in the answers, wherever it stands: beside, in branches, behind references. */
export class AnswerPlace {
  readonly parts: readonly PlacePart[];
  /** Whether the place may have names no `properties` describe, or lies where this cannot be told. */
  readonly open: boolean;

  constructor(
    private readonly document: unknown,
    starts: readonly PlacePart[],
  ) {
    const parts: PlacePart[] = [];
    const seen = new Set<string>();
    let open = starts.length === 0;
    const take = (schema: unknown, pointer: string, as: PlacePart['as']): void => {
      if (schema === true && as === 'asked') open = true;
      if (!isRecord(schema) || seen.has(`${as} ${pointer}`)) return;
      seen.add(`${as} ${pointer}`);
      parts.push({ schema, pointer, as });
      if (as === 'asked' && takesOthers(schema)) open = true;
      const { $ref } = schema;
      if (typeof $ref === 'string') {
        const target = /^#(\/|$)/.test($ref) ? decoded($ref.slice(1)) : undefined;
        const found = target === undefined ? undefined : valueAt(document, target);
        if (found === undefined) open = true;
        else take(found, target as string, as);
      }
      for (const keyword of LISTS) each(schema[keyword], pointerTo(pointer, keyword), as);
      for (const keyword of NAMED) each(schema[keyword], pointerTo(pointer, keyword), as);
      for (const keyword of Object.keys(SINGLE))
        take(asSchema(schema[keyword]), pointerTo(pointer, keyword), SINGLE[keyword] ?? as);
    };
    const each = (inside: unknown, pointer: string, as: PlacePart['as']): void => {
      if (typeof inside !== 'object' || inside === null) return;
      for (const name of Object.keys(inside))
        take(asSchema((inside as Record<string, unknown>)[name]), pointerTo(pointer, name), as);
    };
    for (const { schema, pointer, as } of starts) take(schema, pointer, as);
    this.parts = parts;
    this.open = open;
  }

  /** Tells places apart, also where they have no names. */
  get id(): string {
    return this.parts.map(({ as, pointer }) => `${as} ${pointer}`).join('\n');
  }

  /** The names that are described here. */
  get names(): readonly string[] {
    const names = new Set<string>();
    for (const { as, schema } of this.parts)
      if (as === 'asked' && isRecord(schema['properties']))
        for (const name of Object.keys(schema['properties'])) names.add(name);
    return [...names];
  }

  /** The place under a name. */
  under(name: string): AnswerPlace {
    const starts: PlacePart[] = [];
    for (const { schema, pointer, as } of this.parts) {
      const { properties } = schema;
      if (isRecord(properties) && Object.prototype.hasOwnProperty.call(properties, name))
        add(starts, properties[name], pointerTo(pointerTo(pointer, 'properties'), name), as);
    }
    return new AnswerPlace(this.document, starts);
  }

  /** The place of a row, whichever; `undefined` where there are none. */
  rows(): AnswerPlace | undefined {
    const starts: PlacePart[] = [];
    for (const { schema, pointer, as } of this.parts)
      for (const keyword of ['items', 'prefixItems', 'additionalItems']) {
        const inside = schema[keyword];
        const at = pointerTo(pointer, keyword);
        if (Array.isArray(inside)) inside.forEach((one, index) => add(starts, one, pointerTo(at, index), as));
        else add(starts, inside, at, as);
      }
    return starts.length > 0 ? new AnswerPlace(this.document, starts) : undefined;
  }
}

/** Nothing that is a schema is what `true` and `false` are; those of `then` and `else` describe nothing. */
const asSchema = (value: unknown): unknown => (isRecord(value) ? value : undefined);

function add(to: PlacePart[], schema: unknown, pointer: string, as: PlacePart['as']): void {
  if (isRecord(schema)) to.push({ schema, pointer, as });
}

/** Names residents give, or what cannot be followed. */
const takesOthers = (schema: PlacePart['schema']): boolean =>
  isRecord(schema['patternProperties']) ||
  ['additionalProperties', 'unevaluatedProperties'].some(
    (keyword) => schema[keyword] === true || isRecord(schema[keyword]),
  ) ||
  '$dynamicRef' in schema ||
  '$recursiveRef' in schema;

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
