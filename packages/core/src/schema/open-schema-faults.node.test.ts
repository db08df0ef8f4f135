import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openSchemaFaults, schemaFaults } from '@tongban/core/schema';

const circular: { properties: Record<string, unknown> } = { properties: {} };
circular.properties['self'] = circular;

const cases: Readonly<Record<string, unknown>> = {
  'a plain one': { type: 'object', properties: { a: { type: 'string', pattern: '^\\d{6}$' } } },
  'keywords that hold something else': { type: 'objekt', properties: { a: { maxLength: '5' }, b: 3 } },
  'references inside': { $ref: '#/$defs/a', $defs: { a: { $ref: '#/$defs/b' }, b: true } },
  'references in a circle': {
    $ref: '#/$defs/a',
    $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } },
  },
  'references to nowhere': { properties: { a: { $ref: '#/$defs/none' }, b: { $ref: 'other.json' } } },
  'addresses inside': { $defs: { a: { $id: 'a.json' } }, properties: { a: { $ref: 'a.json' } } },
  'patterns that cannot be read': { properties: { a: { pattern: '((' }, b: { pattern: '[' } } },
  'patterns that may run away': { properties: { a: { pattern: '^(a+)+$' } } },
  'patterns of names that may run away': { patternProperties: { '^(a+)+$': true } },
  'an unknown version': { $schema: 'https://schema.example/none', type: 'object' },
  'one that goes round in circles': circular,
  'one that is none': 5,
};

describe('openSchemaFaults', () => {
  for (const [name, schema] of Object.entries(cases))
    it(`finds what schemaFaults finds: ${name}`, async () => {
      assert.deepEqual(await openSchemaFaults(schema), schemaFaults(schema));
    });

  it('is tried on schemas with and without faults', () => {
    const faulty = Object.values(cases).filter((schema) => schemaFaults(schema).length > 0);
    assert.equal(faulty.length, 8);
  });
});
