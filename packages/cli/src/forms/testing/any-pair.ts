import fc from 'fast-check';
import { type Dialect, formats } from '@tongban/core/schema/built';

/** A schema as a form may have it, and a value that has something to do with it. */
export interface Pair {
  readonly schema: unknown;
  readonly value: unknown;
}

type Schema = Readonly<Record<string, unknown>>;
type AnySchema = fc.Arbitrary<Schema | boolean>;

const names = ['a', 'b', 'kind', 'x/y', '事项', 'constructor'];
const texts = [
  '',
  'a',
  'ab',
  'abc',
  '😀',
  '王小明',
  'x1',
  '2026-11-22',
  '2026-02-30',
  '09:30',
  '2026-11-22T09:30:00+08:00',
  '13800138000',
  '932682199008150029',
  '11440100007482575H',
  '530000',
  'wang@jingang.example',
  '12.50',
  '4111111111111111',
  '津A12345',
  'https://jingang.example/',
  '1',
  'company',
];
const numbers = [-1, 0, 1, 2, 3, 0.1, 0.3, 19.99, 1.5, 1e-7, 100, 1e21];
const scalars: readonly unknown[] = [...texts, ...numbers, true, false, null];
const patterns = ['^a', '\\d+', '^1[3-9]\\d{9}$', '^[\\u4e00-\\u9fa5]+$', '^.{1,2}$', '[\\-x]', 'b$'];

const anyOf = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const small = fc.integer({ min: 0, max: 3 });

/** Some of these keywords, a third of them. */
function some(keywords: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Schema> {
  const perhaps = Object.entries(keywords).map(([keyword, value]) =>
    fc.oneof(
      { arbitrary: fc.constant({}), weight: 2 },
      value.map((limit) => ({ [keyword]: limit })),
    ),
  );
  return fc.tuple(...perhaps).map((found) => Object.assign({}, ...found) as Schema);
}

/** Keywords with one of several bundles mixed in. */
function merged(...parts: readonly fc.Arbitrary<Schema>[]): fc.Arbitrary<Schema> {
  return fc.tuple(...parts).map((found) => Object.assign({}, ...found) as Schema);
}

const choice = some({
  enum: fc.uniqueArray(anyOf([...scalars, [], {}, [1], { a: 1 }]), { minLength: 1, maxLength: 4 }),
  const: anyOf([...scalars, { a: 'a' }, [1, 'a']]),
});

const text = merged(
  fc.constant({ type: 'string' }),
  some({ minLength: small, maxLength: small, pattern: anyOf(patterns), format: anyOf(Object.keys(formats)) }),
);

const number = merged(
  anyOf([{ type: 'number' }, { type: 'integer' }]),
  some({
    minimum: anyOf(numbers),
    maximum: anyOf(numbers),
    exclusiveMinimum: anyOf(numbers),
    exclusiveMaximum: anyOf(numbers),
    multipleOf: anyOf([0.01, 0.1, 1, 2, 0.5, 1e-8, 3]),
  }),
);

const typed = fc
  .subarray(['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'], {
    minLength: 1,
    maxLength: 3,
  })
  .map((type) => ({ type }));

const named = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc.dictionary(anyOf(names), values, { maxKeys: 4, noNullPrototype: true });
const someNames = fc.uniqueArray(anyOf(names), { maxLength: 2 });

function object(inner: AnySchema, dialect: Dialect): fc.Arbitrary<Schema> {
  return merged(
    fc.constant({ type: 'object' }),
    some({
      properties: named(inner),
      required: someNames,
      minProperties: small,
      maxProperties: small,
      patternProperties: fc.dictionary(anyOf(['^a', '事', '^x']), inner, {
        maxKeys: 2,
        noNullPrototype: true,
      }),
      propertyNames: anyOf([{ maxLength: 2 }, { pattern: '^[a-z]' }, { enum: ['a', 'kind'] }, true]),
      dependencies: named(fc.oneof(someNames, inner)),
      ...(dialect === 'draft-07'
        ? {}
        : { dependentRequired: named(someNames), dependentSchemas: named(inner) }),
    }),
    fc.oneof(
      { arbitrary: some({ additionalProperties: fc.oneof(fc.boolean(), inner) }), weight: 3 },
      dialect === 'draft-07' ? fc.constant({}) : some({ unevaluatedProperties: fc.boolean() }),
    ),
  );
}

function list(inner: AnySchema, dialect: Dialect): fc.Arbitrary<Schema> {
  const tuple = fc.array(inner, { minLength: 1, maxLength: 3 });
  const fixed =
    dialect === '2020-12'
      ? some({ prefixItems: tuple, items: inner })
      : fc.oneof(some({ items: inner }), some({ items: tuple, additionalItems: inner }));
  const counts = dialect === 'draft-07' ? {} : { minContains: small, maxContains: small };
  return merged(
    fc.constant({ type: 'array' }),
    fixed,
    some({ minItems: small, maxItems: small, uniqueItems: fc.boolean() }),
    fc.oneof(
      { arbitrary: fc.constant({}), weight: 3 },
      merged(
        inner.map((contains) => ({ contains })),
        some(counts),
      ),
    ),
  );
}

function logic(inner: AnySchema): fc.Arbitrary<Schema> {
  const branches = fc.array(inner, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    some({ allOf: branches }),
    some({ anyOf: branches }),
    some({ oneOf: branches }),
    some({ not: inner }),
    fc.record({ if: inner, then: inner, else: inner }, { requiredKeys: ['if'] }),
    fc.constant({ $ref: '#/$defs/shared' }),
  );
}

function schemas(dialect: Dialect): fc.Arbitrary<Schema> {
  const leaf: fc.Arbitrary<Schema> = fc.oneof(text, number, choice, typed, fc.constant({ type: 'boolean' }));
  const level = (inner: AnySchema): fc.Arbitrary<Schema> =>
    fc.oneof(
      { arbitrary: leaf, weight: 2 },
      { arbitrary: object(inner, dialect), weight: 3 },
      list(inner, dialect),
      logic(inner),
      merged(object(inner, dialect), logic(inner)),
    );
  const orBoolean = (inner: fc.Arbitrary<Schema>): AnySchema =>
    fc.oneof({ arbitrary: inner, weight: 20 }, fc.boolean());
  const low = orBoolean(level(orBoolean(leaf)));
  const root = merged(object(low, dialect), fc.oneof(fc.constant({}), logic(low)));
  return fc.tuple(root, leaf).map(([schema, shared]) => ({ ...schema, $defs: { shared } }));
}

const anyValue: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, anyOf(scalars), tie('object'), tie('list')),
  object: named(tie('value')),
  list: fc.array(tie('value'), { maxLength: 4 }),
})).value;

/** A value that follows the properties, items and constants of a schema where a coin says so, else any. */
function valueFor(schema: unknown, depth = 0): fc.Arbitrary<unknown> {
  if (typeof schema !== 'object' || schema === null || depth > 4) return anyValue;
  const { type, properties, items, prefixItems, required, enum: allowed, const: only } = schema as Schema;
  const fitting: fc.Arbitrary<unknown>[] = [];
  if (Array.isArray(allowed)) fitting.push(anyOf(allowed));
  if (only !== undefined) fitting.push(fc.constant(only));
  if (type === 'string') fitting.push(anyOf(texts));
  if (type === 'number' || type === 'integer') fitting.push(anyOf(numbers));
  if (type === 'boolean') fitting.push(fc.boolean());
  if (type === 'object' || properties !== undefined) {
    const known = Object.entries((properties ?? {}) as Schema).map(([name, inside]) => [
      name,
      valueFor(inside, depth + 1),
    ]);
    const wanted = ((required ?? []) as string[]).map((name) => [name, anyOf(scalars)]);
    fitting.push(
      fc
        .tuple(
          some(Object.fromEntries([...wanted, ...known]) as Record<string, fc.Arbitrary<unknown>>),
          named(anyValue),
          fc.boolean(),
        )
        .map(([own, more, mixed]) => (mixed ? { ...more, ...own } : own)),
    );
  }
  if (type === 'array') {
    const first = Array.isArray(prefixItems) ? prefixItems : Array.isArray(items) ? items : [];
    const others = fc.array(valueFor(Array.isArray(items) ? undefined : items, depth + 1), { maxLength: 3 });
    fitting.push(
      fc
        .tuple(fc.tuple(...first.map((inside) => valueFor(inside, depth + 1))), others)
        .map(([head, tail]) => [...head, ...tail]),
    );
  }
  return fitting.length === 0 ? anyValue : fc.oneof({ arbitrary: fc.oneof(...fitting), weight: 9 }, anyValue);
}

/** Pairs whose schema uses the keywords of forms. */
export function anyPair(dialect: Dialect): fc.Arbitrary<Pair> {
  return schemas(dialect).chain((schema) => valueFor(schema).map((value) => ({ schema, value })));
}
