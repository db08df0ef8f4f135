import { isRecord } from '../../base/json.js';
import type { JsonSchema, SchemaObject } from '../../schema/json-schema.js';
import type { RefResolver } from './refs.js';

/**
 * What a schema asks at one place of a value, over `$ref`, `allOf` and every branch that may come into force: all of `all`,
 * and of each of `choices` one. An empty place asks nothing in particular.
 */
export interface Place {
  readonly all: readonly SchemaObject[];
  readonly choices: readonly (readonly Place[])[];
}

/** The place a schema describes. */
export function placeOf(schema: unknown, refs: RefResolver): Place {
  const all: SchemaObject[] = [];
  const choices: Place[][] = [];
  gather(schema, refs, { all, choices, seen: new Set() });
  return { all, choices };
}

interface Gathering {
  readonly all: SchemaObject[];
  readonly choices: Place[][];
  readonly seen: Set<unknown>;
}

function gather(schema: unknown, refs: RefResolver, into: Gathering): void {
  if (!isRecord(schema) || into.seen.has(schema)) return;
  into.seen.add(schema);
  into.all.push(schema);
  const ref = schema['$ref'] ?? schema['$dynamicRef'] ?? schema['$recursiveRef'];
  if (typeof ref === 'string') gather(refs(ref), refs, into);
  for (const part of listOf(schema['allOf'])) gather(part, refs, into);
  const branch = (part: unknown): Place => {
    const inner: Gathering = { all: [], choices: [], seen: new Set(into.seen) };
    gather(part, refs, inner);
    return { all: inner.all, choices: inner.choices };
  };
  for (const keyword of ['oneOf', 'anyOf'])
    if (Array.isArray(schema[keyword])) into.choices.push(listOf(schema[keyword]).map(branch));
  if ('if' in schema)
    into.choices.push([branch({ allOf: [schema['if'], schema['then']] }), branch(schema['else'])]);
  for (const keyword of ['dependentSchemas', 'dependencies'])
    for (const part of valuesOf(schema[keyword]))
      if (isRecord(part)) into.choices.push([branch(part), anything]);
}

const anything: Place = { all: [], choices: [] };
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
const valuesOf = (value: unknown): readonly unknown[] => (isRecord(value) ? Object.values(value) : []);

/**
 * The place of a property or row; `undefined` when nothing asks for it. Where no properties are named at all, any is fine.
 */
export function childOf(place: Place, key: string | number, refs: RefResolver): Place | undefined {
  const found = askedChildOf(place, key, refs);
  if (found) return found;
  return namesAny(place, typeof key === 'number') ? undefined : anything;
}

/** The place of a property or row that the schema speaks of. */
export function askedChildOf(place: Place, key: string | number, refs: RefResolver): Place | undefined {
  const parts = ([] as JsonSchema[]).concat(...place.all.map((schema) => partsFor(schema, key)));
  const known = parts.filter((part) => part !== false).map((part) => placeOf(part, refs));
  const choices = place.choices
    .map((branches) => branches.map((branch) => askedChildOf(branch, key, refs)))
    .filter((branches) => branches.some((branch) => branch !== undefined));
  if (known.length + choices.length === 0) return undefined;
  return {
    all: ([] as SchemaObject[]).concat(...known.map((inner) => inner.all)),
    choices: ([] as (readonly Place[])[]).concat(
      ...known.map((inner) => inner.choices),
      choices.map((branches) => branches.map((branch) => branch ?? anything)),
    ),
  };
}

/** The names of all properties asked for by name. */
export function namesAt(place: Place): readonly string[] {
  const names = new Set<string>();
  const collect = ({ all, choices }: Place): void => {
    for (const { properties } of all)
      if (isRecord(properties)) Object.keys(properties).forEach((name) => names.add(name));
    choices.forEach((branches) => branches.forEach(collect));
  };
  collect(place);
  return [...names];
}

/** Every schema object that speaks of the place, those of branches too. */
export function schemasAt({ all, choices }: Place): readonly SchemaObject[] {
  const inner = choices.map((branches) => ([] as SchemaObject[]).concat(...branches.map(schemasAt)));
  return all.concat(...inner);
}

/** The subschemas a schema object has for a key. */
function partsFor(schema: SchemaObject, key: string | number): JsonSchema[] {
  if (typeof key === 'number') return rowParts(schema, key);
  const parts: JsonSchema[] = [];
  if (owns(schema.properties, key)) parts.push(schema.properties[key] as JsonSchema);
  const patterns = schema['patternProperties'];
  if (isRecord(patterns))
    for (const pattern of Object.keys(patterns))
      if (matches(pattern, key)) parts.push(patterns[pattern] as JsonSchema);
  if (parts.length > 0) return parts;
  for (const keyword of ['additionalProperties', 'unevaluatedProperties'])
    if (keyword in schema) parts.push(schema[keyword] as JsonSchema);
  return parts;
}

function rowParts(schema: SchemaObject, index: number): JsonSchema[] {
  const { items } = schema;
  const tuple = schema.prefixItems ?? (Array.isArray(items) ? (items as readonly JsonSchema[]) : undefined);
  const rest = Array.isArray(items) ? schema['additionalItems'] : items;
  if (tuple && index < tuple.length) return [tuple[index] as JsonSchema];
  return [rest, schema['unevaluatedItems']].filter((part) => part !== undefined) as JsonSchema[];
}

/** Whether any property (or row) is named, so that one that is not is one too many. */
function namesAny(place: Place, rows: boolean): boolean {
  const keywords = rows
    ? ['items', 'prefixItems', 'unevaluatedItems']
    : ['properties', 'patternProperties', 'additionalProperties', 'unevaluatedProperties'];
  return (
    place.all.some((schema) => keywords.some((keyword) => keyword in schema)) ||
    place.choices.some((branches) => branches.some((branch) => namesAny(branch, rows)))
  );
}

const owns = (object: unknown, key: string): object is Record<string, unknown> =>
  isRecord(object) && Object.prototype.hasOwnProperty.call(object, key);

/** A pattern that cannot be read matches, so that nothing is lost by it. */
function matches(pattern: string, key: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(key);
  } catch {
    return true;
  }
}
