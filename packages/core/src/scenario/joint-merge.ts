import { isRecord } from '../base/json.js';
import { canonical } from '../schema/canonical.js';
import type { SchemaObject } from '../schema/json-schema.js';

/** How two values of one keyword go together; `undefined`: not at all. */
type Merge = (one: unknown, other: unknown) => unknown;

const least: Merge = (one, other) => numbers(one, other, Math.min);
const most: Merge = (one, other) => numbers(one, other, Math.max);
const first: Merge = (one) => one;

const RULES: Readonly<Record<string, Merge>> = {
  maxLength: least,
  maximum: least,
  exclusiveMaximum: least,
  maxItems: least,
  maxProperties: least,
  minLength: most,
  minimum: most,
  exclusiveMinimum: most,
  minItems: most,
  minProperties: most,
  multipleOf: (one, other) => (isMultiple(one, other) ? one : isMultiple(other, one) ? other : undefined),
  uniqueItems: (one, other) => one === true || other === true,
  required: (one, other) =>
    Array.isArray(one) && Array.isArray(other) ? [...new Set([...one, ...other])] : undefined,
  type: sharedTypes,
  enum: (one, other) => (Array.isArray(one) && Array.isArray(other) ? inBoth(one, other) : undefined),
  properties: mergeEach,
  items: (one, other) => (isRecord(one) && isRecord(other) ? mergeSchemas(one, other) : undefined),
  title: first,
  description: first,
  examples: first,
  $comment: first,
  readOnly: (one, other) => one === true && other === true,
  deprecated: first,
};

/** Lowest and highest of the same thing, and whether they may be the same. */
const RANGES = [
  ['minLength', 'maxLength', true],
  ['minItems', 'maxItems', true],
  ['minProperties', 'maxProperties', true],
  ['minimum', 'maximum', true],
  ['exclusiveMinimum', 'maximum', false],
  ['minimum', 'exclusiveMaximum', false],
  ['exclusiveMinimum', 'exclusiveMaximum', false],
] as const;

const CLOSING = [
  'additionalProperties',
  'unevaluatedProperties',
  'patternProperties',
  'propertyNames',
] as const;

/** What one says of the items of a list by their place changes what `items` of the other speaks of. */
const BY_PLACE = ['prefixItems', 'additionalItems', 'unevaluatedItems', 'contains'] as const;

/**
 * One schema that only allows what both allow: the smaller of two upper limits, the values both list, all that either requires.
 * `undefined` where nothing would be left, or where it cannot be told. Both without references.
 */
export function mergeSchemas(one: SchemaObject, other: SchemaObject): SchemaObject | undefined {
  const left = withList(one);
  const right = withList(other);
  if (isClosed(left, right) || isClosed(right, left)) return undefined;
  if (BY_PLACE.some((key) => canonical([left[key]]) !== canonical([right[key]]))) return undefined;
  const out: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    if (left[key] === undefined || right[key] === undefined) {
      // What one begins with need not fit the other.
      if (key !== 'default') out[key] = left[key] ?? right[key];
    } else if (canonical(left[key]) === canonical(right[key])) out[key] = left[key];
    else if (key === 'default') continue;
    else {
      const merged = key.startsWith('x-') ? left[key] : RULES[key]?.(left[key], right[key]);
      if (merged === undefined) return undefined;
      out[key] = merged;
    }
  }
  return isEmpty(out) ? undefined : withConst(out, 'const' in one || 'const' in other);
}

/** `const` as a list of one, so that it can be merged with another list. */
function withList(schema: SchemaObject): Record<string, unknown> {
  if (!('const' in schema)) return { ...schema };
  const { const: only, ...rest } = schema;
  return { ...rest, enum: Array.isArray(rest['enum']) ? inBoth(rest['enum'], [only]) : [only] };
}

/** A list of one that was one value stays so: a box to be ticked is drawn as one. */
function withConst(schema: Record<string, unknown>, isOne: boolean): Record<string, unknown> {
  const { enum: values, ...rest } = schema;
  return isOne && Array.isArray(values) && values.length === 1
    ? { ...rest, const: values[0] as unknown }
    : schema;
}

function isEmpty(schema: Record<string, unknown>): boolean {
  const { type, enum: values } = schema;
  if (Array.isArray(type) && type.length === 0) return true;
  if (Array.isArray(values) && values.length === 0) return true;
  return RANGES.some(([low, high, same]) => {
    const [from, to] = [Number(schema[low]), Number(schema[high])];
    return same ? from > to : from >= to;
  });
}

/** Whether one forbids, or has other rules for, what the other asks for. */
function isClosed(one: Record<string, unknown>, other: Record<string, unknown>): boolean {
  if (!CLOSING.some((key) => one[key] !== undefined && one[key] !== true)) return false;
  const known = isRecord(one['properties']) ? one['properties'] : {};
  return Object.keys(isRecord(other['properties']) ? other['properties'] : {}).some(
    (name) => !Object.prototype.hasOwnProperty.call(known, name),
  );
}

function mergeEach(one: unknown, other: unknown): unknown {
  if (!isRecord(one) || !isRecord(other)) return undefined;
  const out: Record<string, unknown> = { ...one };
  for (const name of Object.keys(other)) {
    const [left, right] = [out[name], other[name]];
    const merged =
      left === undefined ? right : isRecord(left) && isRecord(right) && mergeSchemas(left, right);
    if (!merged) return undefined;
    out[name] = merged;
  }
  return out;
}

function sharedTypes(one: unknown, other: unknown): unknown {
  const left = ([] as unknown[]).concat(one);
  const right = ([] as unknown[]).concat(other);
  const both = left
    .map((type) => {
      if (right.includes(type)) return type;
      if (type === 'number' && right.includes('integer')) return 'integer';
      return type === 'integer' && right.includes('number') ? 'integer' : undefined;
    })
    .filter((type, index, all) => type !== undefined && all.indexOf(type) === index);
  return both.length === 0 ? undefined : both.length === 1 ? both[0] : both;
}

function inBoth(one: readonly unknown[], other: readonly unknown[]): unknown[] {
  const known = new Set(other.map(canonical));
  return one.filter((value) => known.has(canonical(value)));
}

const numbers = (one: unknown, other: unknown, pick: (a: number, b: number) => number): unknown =>
  typeof one === 'number' && typeof other === 'number' ? pick(one, other) : undefined;

const isMultiple = (one: unknown, other: unknown): boolean =>
  typeof one === 'number' && typeof other === 'number' && Number.isInteger(one / other);
