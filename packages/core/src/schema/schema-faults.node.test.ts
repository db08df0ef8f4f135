import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { schemaFaults, type SchemaOptions } from '@tongban/core/schema';

/** Faults as `code pointer`. */
function found(schema: unknown, options?: SchemaOptions): string[] {
  return schemaFaults(schema, options).map(({ code, pointer }) => `${code} ${pointer}`);
}

describe('schemaFaults', () => {
  it('finds nothing in schemas of all versions that are right', () => {
    const refs = new URL('../../../../node_modules/ajv/dist/refs/', import.meta.url);
    const documents: Record<string, unknown> = {};
    for (const file of readdirSync(refs, { recursive: true }).map(String)) {
      if (!/draft-07\.json$|(2019-09|2020-12)\/.*\.json$/.test(file)) continue;
      const metaschema = JSON.parse(readFileSync(new URL(file, refs), 'utf8')) as { $id: string };
      documents[metaschema.$id.replace(/#$/, '')] = metaschema;
    }
    assert.equal(Object.keys(documents).length, 16);
    for (const metaschema of Object.values(documents))
      assert.deepEqual(schemaFaults(metaschema, { documents }), []);
  });

  it('tells references to nowhere, and to somewhere', () => {
    const schema = {
      $id: 'https://schema.example/a',
      properties: {
        a: { $ref: '#/$defs/none' },
        b: { $ref: 'other#x' },
        c: { $ref: 'other#/properties/y' },
        d: { $dynamicRef: '#nobody' },
        e: { $ref: '#%' },
        f: { $ref: '#/$defs' },
      },
    };
    const documents = { 'https://schema.example/other': { $anchor: 'x', properties: { y: true } } };
    assert.deepEqual(found(schema, { documents }), [
      'unusable /properties/a/$ref',
      'unusable /properties/d/$dynamicRef',
      'unusable /properties/e/$ref',
      'unusable /properties/f/$ref',
    ]);
  });

  it('tells references that only come back to themselves, not those that go on to another value', () => {
    assert.deepEqual(found({ $ref: '#' }), ['unusable /$ref']);
    const schema = {
      properties: { child: { $ref: '#' } },
      allOf: [{ $ref: '#/$defs/a' }],
      $defs: { a: { anyOf: [{ type: 'string' }, { $ref: '#/$defs/b' }] }, b: { if: { $ref: '#/$defs/a' } } },
    };
    assert.deepEqual(found(schema), ['unusable /$defs/a/anyOf/1/$ref', 'unusable /$defs/b/if/$ref']);
  });

  it('tells patterns that cannot be read or are unsafe', () => {
    const schema = {
      pattern: '((',
      patternProperties: { '(a+)+$': {}, '[': {}, '^x': { pattern: '^\\d{18}$' } },
    };
    assert.deepEqual(found(schema), [
      'unusable /pattern',
      'unsafe-pattern /patternProperties/(a+)+$',
      'unusable /patternProperties/[',
    ]);
  });

  it('tells what keywords may not hold, each with its reason', () => {
    const schema = {
      type: ['string', 'text'],
      maxLength: '5',
      minItems: -1,
      multipleOf: 0,
      enum: 'a',
      required: ['a', 1],
      properties: [],
      anyOf: [],
      oneOf: [1],
      items: 'x',
      uniqueItems: 1,
      dependentRequired: { a: 'b' },
      $ref: 1,
      pattern: 2,
      not: null,
    };
    const keywords = [
      'type',
      'maxLength',
      'minItems',
      'multipleOf',
      'enum',
      'required',
      'properties',
      'anyOf',
      'uniqueItems',
      'dependentRequired',
      '$ref',
      'pattern',
      'oneOf/0',
      'items',
      'not',
    ];
    assert.deepEqual(
      found(schema),
      keywords.map((keyword) => `unusable /${keyword}`),
    );
    assert.equal(schemaFaults(schema)[1]?.reason, 'maxLength must be a whole number from 0 on');
  });

  it('takes what old drafts wrote for something to leave out, not for the end of the form', () => {
    const schema = {
      $schema: 'http://json-schema.org/draft-04/schema#',
      properties: { a: { type: 'string', required: true }, b: { minimum: 1, exclusiveMinimum: true } },
    };
    assert.deepEqual(found(schema), [
      'unsupported /$schema',
      'unsupported /properties/a/required',
      'unsupported /properties/b/exclusiveMinimum',
    ]);
  });

  it('knows schemas from what only looks like one', () => {
    assert.deepEqual(
      found({
        properties: { type: { const: { type: 5 } }, $ref: { enum: [{ $ref: 'x' }] } },
        default: { pattern: '((' },
      }),
      [],
    );
    assert.deepEqual(found({ dependencies: { a: ['b'], c: { type: 1 } }, 'x-anything': { type: 1 } }), [
      'unusable /dependencies/c/type',
    ]);
  });

  it('throws on nothing, however deep or round', () => {
    for (const schema of [undefined, null, 1, 'x', []]) assert.deepEqual(found(schema), ['unusable ']);
    let deep: unknown = true;
    for (let level = 0; level < 20_000; level++) deep = { not: deep };
    assert.deepEqual(
      schemaFaults(deep).map(({ reason }) => reason),
      ['schemas are nested more than 200 deep'],
    );
    const round: Record<string, unknown> = {};
    round['not'] = round;
    assert.deepEqual(found(round), []);
    const chain = Object.fromEntries(
      Array.from({ length: 3000 }, (_, index) => [`s${index}`, { $ref: `#/$defs/s${index + 1}` }]),
    );
    assert.deepEqual(found({ $defs: { ...chain, s3000: {} } }), []);
  });
});
