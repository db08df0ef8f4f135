import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createHost } from '@tongban/core/extensions';
import { compileSchema, fieldFormats, type SchemaOptions } from '@tongban/core/schema';

/** Issues as `pointer code params`. */
function told(schema: unknown, value: unknown, options?: SchemaOptions): string[] {
  return compileSchema(schema, options)
    .validate(value)
    .map(({ pointer, code, params }) => `${pointer} ${code} ${JSON.stringify(params)}`);
}

const person = {
  type: 'object',
  required: ['name', 'phone'],
  additionalProperties: false,
  properties: {
    name: { type: 'string', minLength: 2, maxLength: 4 },
    phone: { format: 'mobile' },
    age: { type: 'integer', minimum: 0, multipleOf: 0.5 },
    kind: { enum: ['a', 'b'] },
    tags: { type: 'array', items: { pattern: '^x' }, uniqueItems: true, maxItems: 2 },
  },
};

describe('compileSchema', () => {
  it('tells each keyword that does not hold, with the limit and without the value', () => {
    assert.deepEqual(told(person, { name: '王', age: -1.25, kind: 'c', tags: ['x', 'y', 'x'], extra: 1 }), [
      ' required {"property":"phone"}',
      ' additionalProperties {"property":"extra"}',
      '/name minLength {"limit":2}',
      '/age type {"type":"integer"}',
      '/age minimum {"limit":0}',
      '/age multipleOf {"limit":0.5}',
      '/kind enum {}',
      '/tags/1 pattern {"pattern":"^x"}',
      '/tags uniqueItems {}',
      '/tags maxItems {"limit":2}',
    ]);
  });

  it('tells no wrapper: the branch in force speaks for itself, a choice is told as one', () => {
    const schema = {
      if: { properties: { kind: { const: 'company' } } },
      then: { required: ['uscc'] },
      anyOf: [{ required: ['a'] }, { required: ['b'] }],
      propertyNames: { maxLength: 4 },
      $ref: '#/$defs/small',
      $defs: { small: { maxProperties: 1 } },
    };
    assert.deepEqual(told(schema, { kind: 'company', toolong: 1 }), [
      ' required {"property":"uscc"}',
      ' anyOf {}',
      ' maxProperties {"limit":1}',
      ' propertyNames {"property":"toolong"}',
    ]);
  });

  it('tells what one branch of a choice asks when asked for it', () => {
    const validator = compileSchema({
      oneOf: [{ required: ['a'] }, { $ref: '#/$defs/~1b%25' }],
      $defs: { '/b%': { type: 'string' } },
    });
    assert.deepEqual(validator.validate({}, '/oneOf/0'), [
      { pointer: '', code: 'required', params: { property: 'a' } },
    ]);
    assert.equal(validator.matches('/oneOf/1', 'x'), true);
    assert.equal(validator.matches('/$defs/~1b%', 1), false);
    assert.equal(validator.matches('/oneOf/7', 1), false);
  });

  it('takes names of prototypes for names of properties', () => {
    const schema = JSON.parse(
      '{"properties":{"__proto__":{"type":"string"},"constructor":{"type":"string"}},"required":["toString"],"additionalProperties":false}',
    ) as unknown;
    assert.deepEqual(told(schema, JSON.parse('{"__proto__":1,"constructor":2,"hasOwnProperty":3}')), [
      '/__proto__ type {"type":"string"}',
      '/constructor type {"type":"string"}',
      ' required {"property":"toString"}',
      ' additionalProperties {"property":"hasOwnProperty"}',
    ]);
    assert.deepEqual(told({ dependentRequired: { constructor: ['x'] }, format: 'constructor' }, {}), []);
  });

  it('leaves frozen schemas and values as they are', () => {
    const frozen = Object.freeze({
      type: 'object',
      properties: Object.freeze({ a: Object.freeze({ $ref: '#' }) }),
    });
    assert.deepEqual(told(frozen, Object.freeze({ a: Object.freeze({ a: 1 }) })), [
      '/a/a type {"type":"object"}',
    ]);
  });

  it('throws on no value', () => {
    const schema = {
      type: 'object',
      properties: { a: person },
      enum: [{ a: 1 }],
      uniqueItems: true,
      format: 'date',
    };
    const circle: Record<string, unknown> = {};
    circle['a'] = circle;
    const odd = [
      undefined,
      null,
      NaN,
      Infinity,
      Symbol('x'),
      () => 1,
      new Date(NaN),
      Object.create(null),
      circle,
      [circle, circle],
      '\ud800',
    ];
    for (const value of odd) assert.ok(compileSchema(schema).validate(value).length > 0);
  });

  it('throws on no schema, and takes what cannot be used for something that allows everything', () => {
    const schemas = [
      undefined,
      null,
      1,
      'x',
      [],
      { type: 1, properties: 2, allOf: 3, $ref: 4, items: 5, if: 6, enum: 7, dependencies: 8 },
      { $ref: '#/nowhere' },
      { $ref: 'https://schema.example/' },
      { $ref: '#%' },
      { $id: '::::', $ref: '??' },
      { pattern: '((' },
      { pattern: '(a+)+$' },
    ];
    for (const schema of schemas)
      for (const value of ['x', {}, [1]]) assert.deepEqual(told(schema, value), []);
  });

  it('ends where a schema refers to itself without end or a value is nested too deep', () => {
    assert.deepEqual(told({ $ref: '#' }, 1), [' depth {"limit":400}']);
    assert.deepEqual(told({ allOf: [{ $ref: '#/allOf/0' }] }, {}), [' depth {"limit":400}']);
    const deep = JSON.parse('{"a":'.repeat(5000) + '1' + '}'.repeat(5000)) as unknown;
    const issues = compileSchema({
      type: 'object',
      properties: { a: { $ref: '#' } },
      uniqueItems: true,
    }).validate(deep);
    assert.deepEqual(
      issues.map(({ code }) => code),
      ['depth'],
    );
    assert.deepEqual(told({ const: 1 }, deep), [' const {"limit":1}']);
    assert.deepEqual(told({ uniqueItems: true }, [deep, deep]), [' uniqueItems {}']);
  });

  it('asks formats of others before ours, and lets formats only annotate where wanted', () => {
    const host = createHost();
    host
      .of(fieldFormats)
      .register({ id: 'org.example.mobile', format: 'mobile', test: (text) => text === 'x' });
    assert.deepEqual(told({ format: 'mobile' }, 'x', { host }), []);
    assert.deepEqual(told({ format: 'mobile' }, '13800138000', { host }), [' format {"format":"mobile"}']);
    assert.deepEqual(told({ format: 'mobile' }, '1', { formats: 'annotate' }), []);
    assert.deepEqual(told({ format: 'of-nobody' }, '1'), []);
  });

  it('counts characters, not halves of them', () => {
    assert.deepEqual(told({ minLength: 2, maxLength: 2 }, '😀𠮷'), []);
    assert.deepEqual(told({ minLength: 2 }, '😀'), [' minLength {"limit":2}']);
  });

  it('reckons multiples in decimals', () => {
    const multiples: [number, number][] = [
      [19.99, 0.01],
      [1e308, 0.5],
      [0.0075, 0.0001],
      [1e-7, 1e-8],
      [123456789012.34, 0.01],
      [0, 7],
      [-4.4, 1.1],
      [1e21, 1e20],
      [3, 1],
    ];
    for (const [value, step] of multiples)
      assert.deepEqual(told({ multipleOf: step }, value), [], `${value} of ${step}`);
    const others: [number, number][] = [
      [19.995, 0.01],
      [1e-7, 1e-6],
      [1e308, 0.123456789],
      [0.1, 0.3],
      [10, 4],
      [1e300, 7],
    ];
    for (const [value, step] of others)
      assert.equal(told({ multipleOf: step }, value).length, 1, `${value} of ${step}`);
  });

  it('reads lists under items as tuples also where no $schema says that it is an old schema', () => {
    assert.deepEqual(told({ items: [{ type: 'string' }], additionalItems: false }, [1]), [
      '/0 type {"type":"string"}',
    ]);
  });

  it('finds documents it is given, and dynamic references in them', () => {
    const documents = {
      'https://schema.example/tree': {
        $id: 'https://schema.example/tree',
        $dynamicAnchor: 'node',
        type: 'object',
        properties: { children: { items: { $dynamicRef: '#node' } } },
      },
    };
    const strict = {
      $dynamicAnchor: 'node',
      $ref: 'https://schema.example/tree',
      unevaluatedProperties: false,
    };
    assert.deepEqual(told(strict, { children: [{ childern: [] }] }, { documents }), [
      '/children/0 unevaluatedProperties {"property":"childern"}',
    ]);
  });
});
