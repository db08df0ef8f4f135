import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { compileSchema, type Validator } from '@tongban/core/schema';
import { compileForm } from './compile-form.js';

/** The module a schema becomes, loaded. */
async function built(schema: unknown): Promise<Validator> {
  const code = await compileForm(schema);
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    readonly validator: Validator;
  };
  return module.validator;
}

const application = {
  type: 'object',
  required: ['name', 'kind'],
  unevaluatedProperties: false,
  properties: {
    name: { type: 'string', minLength: 2, maxLength: 20, pattern: '^[\\u4e00-\\u9fa5\\-]+$' },
    kind: { enum: ['person', 'company'] },
    born: { type: ['string', 'null'], format: 'date' },
    id: { $ref: '#/$defs/id' },
    fee: { type: 'number', multipleOf: 0.01, exclusiveMinimum: 0 },
    members: {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      contains: { required: ['head'] },
      items: {
        type: 'object',
        required: ['name'],
        propertyNames: { maxLength: 5 },
        properties: {
          name: { type: 'string' },
          head: { const: true },
          members: { $ref: '#/properties/members' },
        },
      },
    },
    contact: { oneOf: [{ type: 'string', format: 'mobile' }, { $ref: '#/$defs/post' }, false] },
  },
  dependentRequired: { born: ['id'] },
  allOf: [
    {
      if: { properties: { kind: { const: 'company' } }, required: ['kind'] },
      then: { required: ['uscc'], properties: { uscc: { format: 'uscc' } } },
      else: { not: { required: ['uscc'] } },
    },
  ],
  $defs: {
    id: { format: 'citizen-id' },
    post: { type: 'object', required: ['address'], additionalProperties: false, properties: { address: {} } },
  },
};

const values = [
  {},
  null,
  'x',
  { name: '王小明', kind: 'person' },
  { name: '王', kind: 'company', born: '2026-02-30', id: '932682199008150028' },
  { name: '王-明', kind: 'company', uscc: '11440100007482575H', fee: 19.99, contact: '13800138000' },
  { name: 'Wang', kind: 'person', uscc: 'x', fee: 19.995, contact: { address: 1, other: 2 } },
  {
    name: '王小明',
    kind: 'person',
    fee: 0,
    members: [{ name: 'a' }, { name: 'a' }, { toolong: 1 }, 5],
    'a/b~c': 1,
  },
  {
    name: '王小明',
    kind: 'person',
    born: null,
    members: [{ name: 'a', head: true, members: [{ head: false }] }],
  },
  { members: [] },
];

const parts = [
  '',
  '/allOf/0/if',
  '/properties/contact/oneOf/0',
  '/properties/contact/oneOf/1',
  '/properties/contact/oneOf/2',
  '/nowhere',
];

/** Issues in an order of their own, as text. */
const sorted = (issues: readonly unknown[]): string[] => issues.map((issue) => JSON.stringify(issue)).sort();

describe('a validator made at build time', () => {
  it('tells the same issues as the interpreter, params and all, of the whole and of its parts', async () => {
    const [made, interpreted] = [await built(application), compileSchema(application)];
    for (const value of values)
      for (const part of parts) {
        assert.deepEqual(
          sorted(made.validate(value, part)),
          sorted(interpreted.validate(value, part)),
          JSON.stringify([part, value]),
        );
        assert.equal(made.matches(part, value), interpreted.matches(part, value));
      }
  });

  it('reads older schemas by their own rules', async () => {
    const old = {
      $schema: 'http://json-schema.org/draft-07/schema#',
      items: [{ $ref: '#/definitions/text', maxLength: 1 }],
      additionalItems: false,
      dependencies: { a: ['b'], c: { required: ['d'] } },
      definitions: { text: { type: 'string' } },
    };
    const [made, interpreted] = [await built(old), compileSchema(old)];
    for (const value of [['long'], [1, 2], { a: 1, c: 1 }, { a: 1, b: 1 }])
      assert.deepEqual(sorted(made.validate(value)), sorted(interpreted.validate(value)));
  });

  it('needs nothing beside it, and evaluates nothing', async () => {
    const code = await compileForm(application);
    assert.doesNotMatch(code, /\brequire\(|\bimport[\s{("']|\beval\b|new Function|\?\?|\?\./);
    assert.ok(gzipSync(code).length < 7000, String(gzipSync(code).length));
  });

  it('leaves the schema as it was', async () => {
    const frozen = Object.freeze({ ...application });
    const before = JSON.stringify(frozen);
    await compileForm(frozen);
    assert.equal(JSON.stringify(frozen), before);
  });

  it('says of values nested too deep that they are', async () => {
    let deep: unknown = {};
    for (let level = 0; level < 50_000; level++) deep = { members: [deep] };
    const codes = (await built(application)).validate(deep).map(({ code }) => code);
    assert.deepEqual(codes, ['depth']);
  });
});
