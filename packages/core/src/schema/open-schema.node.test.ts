import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createHost } from '@tongban/core/extensions';
import { compileSchema, fieldFormats, moreFormats, openSchema } from '@tongban/core/schema';

const plain = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://schema.example/form',
  type: 'object',
  required: ['name', 'constructor'],
  additionalProperties: false,
  properties: {
    name: { type: 'string', pattern: '^[\\u4e00-\\u9fa5]+$', maxLength: 3 },
    born: { format: 'date' },
    address: { $ref: '#/definitions/address' },
    rows: {
      type: 'array',
      items: { allOf: [{ $ref: '#/definitions/address', maxProperties: 0 }] },
      uniqueItems: true,
    },
  },
  definitions: {
    address: { type: 'object', required: ['street'], properties: { street: { enum: ['a', 'b'] } } },
  },
};

const values = [
  {},
  1,
  { name: 'x', born: '2026-02-30', other: 1 },
  { name: '王小明', address: { street: 'c' }, rows: [{}, {}, { street: 'a' }] },
];

/** Schemas that are more than plain questions. */
const others: readonly unknown[] = [
  true,
  { properties: { a: { oneOf: [{ const: 1 }] } } },
  { if: { required: ['a'] }, then: { required: ['b'] } },
  { properties: { a: { multipleOf: 0.01 } } },
  { items: [{ type: 'string' }] },
  { properties: { a: { $ref: '#b' } }, $defs: { b: { $anchor: 'b', type: 'string' } } },
  { properties: { a: { $ref: '#/$defs/%C3%A4' } }, $defs: { ä: { type: 'string' } } },
  {
    properties: {
      a: { $id: 'https://schema.example/a', $ref: '#/$defs/b', $defs: { b: { type: 'string' } } },
    },
  },
  { properties: { a: { format: 'uscc' } } },
  { properties: { a: { pattern: '^(\\d+,)*\\d+$' } } },
  { $schema: 'https://schema.example/meta', type: 'string' },
  { dependentSchemas: { a: false } },
  { unevaluatedProperties: false },
];

describe('openSchema', () => {
  it('gives a validator of plain questions at once, which says what the whole one says', () => {
    const opened = openSchema(plain);
    assert.ok(!(opened instanceof Promise));
    const whole = compileSchema(plain);
    for (const value of values) {
      assert.deepEqual(opened.validate(value), whole.validate(value));
      assert.deepEqual(
        opened.validate(value, '/definitions/address'),
        whole.validate(value, '/definitions/address'),
      );
    }
    assert.equal(opened.matches('/nowhere', 1), false);
  });

  it('loads the whole validator for all other schemas', async () => {
    for (const schema of others) {
      const opened = openSchema(schema);
      assert.ok(opened instanceof Promise, JSON.stringify(schema));
      const whole = compileSchema(schema);
      for (const value of [...values, { a: 1 }, { a: 'x' }, [1], { a: 0.001 }])
        assert.deepEqual((await opened).validate(value), whole.validate(value));
    }
  });

  it('loads formats beyond the plain ones, unless it is given them', async () => {
    const schema = { properties: { a: { format: 'ipv6' } } };
    assert.equal((await openSchema(schema)).validate({ a: 'x' }).length, 1);
    const host = createHost();
    host.of(fieldFormats).register({ id: 'org.example.ipv6', format: 'ipv6', test: () => false });
    assert.ok(openSchema(schema) instanceof Promise);
    for (const options of [{ moreFormats }, { host }, { formats: 'annotate' as const }])
      assert.ok(!(openSchema(schema, options) instanceof Promise));
  });

  it('throws on no schema, and runs no dangerous pattern', async () => {
    const round: Record<string, unknown> = {};
    round['properties'] = { a: round };
    for (const schema of [undefined, null, [], 1, round, { $ref: 1, properties: 2, allOf: 3 }])
      assert.deepEqual((await openSchema(schema)).validate({}), []);
    const start = performance.now();
    const opened = await openSchema({ properties: { a: { pattern: '^(\\w+\\s?)*$' } } });
    opened.validate({ a: `${'a'.repeat(50)}!` });
    assert.ok(performance.now() - start < 1000);
  });
});
