import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Json } from '../base/json.js';
import type { FormDefinition } from './definition.js';
import { migrateAnswers, type MigrationTarget } from './migrate.js';

interface Case extends MigrationTarget {
  readonly old: Json;
  readonly value: Json;
  /** Pointer and reason of what is told. */
  readonly dropped?: readonly (readonly [string, string])[];
}

const text = { type: 'string' };
const object = (properties: object, more: object = {}) => ({ type: 'object', properties, ...more });
const rows = (properties: object) => ({ type: 'array', items: object(properties) });

const cases: Readonly<Record<string, Case>> = {
  'keeps what still fits': {
    schema: object({ name: text, age: { type: 'integer' } }),
    old: { name: '甲', age: 3.5 },
    value: { name: '甲', age: 3.5 },
  },
  'keeps what only breaks a limit or a pattern, for the resident to mend': {
    schema: object({ code: { type: 'string', pattern: '^\\d+$', maxLength: 2 } }),
    old: { code: 'abcd' },
    value: { code: 'abcd' },
  },
  'tells what is no longer asked': {
    schema: object({ name: text }),
    old: { name: '甲', fax: '099-1', nothing: '' },
    value: { name: '甲' },
    dropped: [['/fax', 'gone']],
  },
  'writes a number as text and the other way round, where nothing is lost by it': {
    schema: object({ a: text, b: { type: 'number' }, c: { type: 'number' }, d: { type: 'boolean' } }),
    old: { a: 12, b: '12.50', c: '007', d: 'true' },
    value: { a: '12', b: 12.5, d: true },
    dropped: [['/c', 'type']],
  },
  'makes a list of one, and one of a list of one': {
    schema: object({ tags: { type: 'array', items: text }, tag: text, many: text }),
    old: { tags: 'a', tag: ['b'], many: ['c', 'd'] },
    value: { tags: ['a'], tag: 'b' },
    dropped: [['/many', 'type']],
  },
  'makes a table of one row of a group, and back': {
    schema: object({ members: rows({ name: text }), owner: object({ name: text }) }),
    old: { members: { name: '甲' }, owner: [{ name: '乙' }] },
    value: { members: [{ name: '甲' }], owner: { name: '乙' } },
  },
  'tells a choice that is gone, and of several only that one': {
    schema: object({ kind: { enum: ['a', 'b'] }, kinds: { type: 'array', items: { enum: ['a', 'b'] } } }),
    old: { kind: 'x', kinds: ['a', 'x', 'b'] },
    value: { kinds: ['a', 'b'] },
    dropped: [
      ['/kind', 'choice'],
      ['/kinds/1', 'choice'],
    ],
  },
  'knows a choice by its new name': {
    schema: object({ kind: { oneOf: [{ const: 'company', 'x-was': ['firm', 2] }, { const: 'person' }] } }),
    old: { kind: 2 },
    value: { kind: 'company' },
  },
  'tells a choice that only the titleMap of the definition no longer has': {
    schema: object({ kind: text, kinds: { type: 'array', items: text } }),
    form: [
      { key: 'kind', titleMap: { a: '甲' } },
      { key: 'kinds', titleMap: [{ value: 'a', name: '甲' }] },
    ],
    old: { kind: 'b', kinds: ['a', 'b'] },
    value: { kinds: ['a'] },
    dropped: [
      ['/kind', 'choice'],
      ['/kinds/1', 'choice'],
    ],
  },
  'follows a name that changed beside it': {
    schema: object({ fullName: { ...text, 'x-was': 'name' } }),
    old: { name: '甲' },
    value: { fullName: '甲' },
  },
  'follows a question into a new group': {
    schema: object({ contact: object({ phone: { ...text, 'x-was': '/phone' } }) }),
    old: { phone: '099' },
    value: { contact: { phone: '099' } },
  },
  'follows names in the rows of a table that was renamed itself': {
    schema: object({
      holders: { ...rows({ share: { type: 'number', 'x-was': 'part' } }), 'x-was': 'members' },
    }),
    old: { members: [{ part: '30' }, { part: 70 }] },
    value: { holders: [{ share: 30 }, { share: 70 }] },
  },
  'follows names the form definition gives, in rows too': {
    schema: object({ owner: text, members: rows({ fullName: text }) }),
    form: [
      { key: 'owner', 'x-was': 'applicant.name' },
      { key: 'members', items: [{ key: 'members[].fullName', 'x-was': 'members[].name' }] },
    ],
    old: { applicant: { name: '甲' }, members: [{ name: '乙' }] },
    value: { owner: '甲', members: [{ fullName: '乙' }] },
  },
  'leaves an old name alone that is asked again, or whose new place is answered': {
    schema: object({ name: text, nick: { ...text, 'x-was': 'name' }, b: { ...text, 'x-was': 'a' } }),
    old: { name: '甲', a: '1', b: '2' },
    value: { name: '甲', b: '2' },
    dropped: [['/a', 'gone']],
  },
  'tells a column that is gone and keeps the rows': {
    schema: object({ members: rows({ name: text }) }),
    old: { members: [{ name: '甲', fax: '1' }, { fax: '2' }] },
    value: { members: [{ name: '甲' }, {}] },
    dropped: [
      ['/members/0/fax', 'gone'],
      ['/members/1/fax', 'gone'],
    ],
  },
  'keeps answers of every branch, since branches can be taken again': {
    schema: object(
      { kind: text },
      {
        oneOf: [
          { properties: { kind: { const: 'a' }, x: text } },
          { properties: { kind: { const: 'b' }, y: { type: 'number' } } },
        ],
        if: { properties: { kind: { const: 'a' } } },
        then: { properties: { z: text } },
        dependentSchemas: { x: { properties: { w: text } } },
      },
    ),
    old: { kind: 'a', x: '1', y: 2, z: '3', w: '4', v: '5' },
    value: { kind: 'a', x: '1', y: 2, z: '3', w: '4' },
    dropped: [['/v', 'gone']],
  },
  'reads references, recursive ones too': {
    schema: {
      $ref: '#/$defs/unit',
      $defs: {
        unit: object({ name: { $ref: '#name' }, units: { type: 'array', items: { $ref: '#/$defs/unit' } } }),
        name: { $anchor: 'name', type: 'string' },
      },
    },
    old: { name: '甲', units: [{ name: '乙', units: [{ name: 3, head: '丙' }] }] },
    value: { name: '甲', units: [{ name: '乙', units: [{ name: '3' }] }] },
    dropped: [['/units/0/units/0/head', 'gone']],
  },
  'keeps names residents gave themselves, and what a schema leaves open': {
    schema: object({
      extra: { type: 'object', additionalProperties: text },
      any: {},
      free: { type: 'object' },
    }),
    old: { extra: { 门牌: '1', 楼层: 2 }, any: { a: [1] }, free: { b: true } },
    value: { extra: { 门牌: '1', 楼层: '2' }, any: { a: [1] }, free: { b: true } },
  },
  'tells what does not fit a tuple any more': {
    schema: object({ span: { type: 'array', prefixItems: [text, text], items: false } }),
    old: { span: ['a', 'b', 'c'] },
    value: { span: ['a', 'b'] },
    dropped: [['/span/2', 'gone']],
  },
  'tells what the form definition no longer asks, and leaves what it never asked': {
    schema: object({ name: text, fax: text, source: text }),
    form: ['name'],
    titles: { '/name': '姓名', '/fax': '传真' },
    old: { name: '甲', fax: '1', source: 'hall', case: { id: 7 } },
    value: { name: '甲', source: 'hall', case: { id: 7 } },
    dropped: [['/fax', 'gone']],
  },
  'takes a property for what it is, whatever its name': {
    schema: object({ ['__proto__']: text }),
    old: JSON.parse('{ "constructor": "1", "a/b~c": "2" }') as Json,
    value: {},
    dropped: [
      ['/constructor', 'gone'],
      ['/a~1b~0c', 'gone'],
    ],
  },
};

describe('answers in a newer version of their form', () => {
  for (const [sentence, { old, value, dropped = [], ...target }] of Object.entries(cases))
    it(sentence, () => {
      const frozen = JSON.stringify([old, target]);
      const migration = migrateAnswers(old, target);
      assert.deepEqual(migration.value, value);
      assert.deepEqual(
        migration.dropped.map(({ pointer, reason }) => [pointer, reason]),
        dropped,
      );
      assert.equal(JSON.stringify([old, target]), frozen);
    });

  it('are called as the old form called them, or by their name', () => {
    const old = { fax: '1', tags: ['a'], mail: 'x' };
    const titles = { '/fax': '传真', '/tags/-': '', '/tags': '标签', '/mail': '' };
    const { dropped } = migrateAnswers(old, { schema: object({}), titles });
    assert.deepEqual(
      dropped.map(({ title, value }) => [title, value]),
      [
        ['传真', '1'],
        ['标签', ['a']],
        ['mail', 'x'],
      ],
    );
  });

  it('are told apart: those that stand as they stood, and those that moved', () => {
    const schema = object({ a: text, c: { ...text, 'x-was': 'b' } });
    const { kept, moved } = migrateAnswers({ a: '1', b: '2' }, { schema });
    assert.deepEqual([kept, moved], [['/a'], [{ from: '/b', to: '/c' }]]);
  });

  it('of the sample form go into its second version', () => {
    const read = (file: string): Json =>
      JSON.parse(
        readFileSync(new URL(`../../../../examples/forms/start-up/${file}`, import.meta.url), 'utf8'),
      ) as Json;
    const old = read('sample.json') as Record<string, Json>;
    const form = read('form-v2.json') as FormDefinition;
    const { value, dropped } = migrateAnswers(old, { schema: read('schema-v2.json'), form });
    const { contact, postcode, bankName, ...others } = old;
    assert.deepEqual(value, { ...others, liaison: contact });
    assert.deepEqual(
      dropped.map((answer) => [answer.pointer, answer.value, answer.reason]),
      [
        ['/postcode', postcode, 'gone'],
        ['/bankName', bankName, 'choice'],
      ],
    );
  });

  it('stay where they were in a form that has not changed', () => {
    fc.assert(
      fc.property(
        schemas.chain((schema) => fc.tuple(fc.constant(schema), valuesOf(schema))),
        ([schema, value]) => {
          const migration = migrateAnswers(value, { schema });
          assert.deepEqual(migration.dropped, []);
          assert.deepEqual(migration.moved, []);
          assert.deepEqual(leaves(migration.value), leaves(value));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('are each either in the new value or told, whatever form they come from', () => {
    fc.assert(
      fc.property(
        schemas.chain((schema) => fc.tuple(valuesOf(schema), schemas)),
        ([old, schema]) => {
          const { value, dropped } = migrateAnswers(old, { schema });
          const told = dropped.map((drop) => drop.value);
          assert.deepEqual(leaves([value, told]), leaves(old));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('are each told or placed once: pointers tell every one of them', () => {
    fc.assert(
      fc.property(
        schemas.chain((schema) => fc.tuple(valuesOf(schema), schemas)),
        ([old, schema]) => {
          const { kept, moved, dropped } = migrateAnswers(old, { schema });
          const toldLeaves = ([] as Json[]).concat(...dropped.map((drop) => drop.value as Json));
          const sum = kept.length + moved.length + toldLeaves.length;
          assert.equal(sum, leaves(old).length);
          const from = [...kept, ...moved.map((move) => move.from), ...dropped.map(({ pointer }) => pointer)];
          assert.equal(new Set(from).size, from.length);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

/** Every answer below, in the form in which a converted one is the same; sorted. */
function leaves(value: Json): string[] {
  if (value === null || value === '') return [];
  if (typeof value !== 'object')
    return [/^-?\d+\.\d+$/.test(String(value)) ? String(Number(value)) : String(value)];
  return ([] as string[]).concat(...Object.values(value).map((part: Json) => leaves(part))).sort();
}

type Loose = Record<string, unknown>;
const NAMES = ['a', 'b', 'c', 'd', '~/'];
const WORDS = ['x', 'y', '1', '2.50', '007', 'true', ''];

/** Forms over a few names, so that two of them have much in common. */
const { schema: schemas } = fc.letrec<{ schema: Loose; part: Loose }>((tie) => ({
  schema: groups(tie('part')),
  part: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<Loose>(
      { type: 'string' },
      { type: 'number' },
      { type: 'boolean' },
      { type: ['string', 'null'] },
    ),
    fc.subarray(WORDS, { minLength: 1 }).map((choices) => ({ enum: choices })),
    fc.record({ type: fc.constant('array'), items: tie('part') }) as fc.Arbitrary<Loose>,
    groups(tie('part')),
  ),
}));

function groups(part: fc.Arbitrary<Loose>): fc.Arbitrary<Loose> {
  const old = fc.option(fc.constantFrom(...NAMES, '/a', '/b'));
  const named = fc.tuple(part, old).map(([schema, was]) => ({ ...schema, ...(was && { 'x-was': was }) }));
  const closed = (names: readonly string[]): fc.Arbitrary<Loose> =>
    fc
      .dictionary(fc.constantFrom(...names), named, { maxKeys: 4 })
      .map((properties) => ({ type: 'object', properties }));
  const [one, other] = [closed(NAMES), closed(['e', 'f'])];
  return fc.oneof(
    one,
    fc.tuple(one, other).map((allOf) => ({ allOf })),
    fc.tuple(one, other).map(([outer, branch]) => ({ ...outer, anyOf: [branch, {}] })),
  );
}

/** Answers to a form. */
function valuesOf(schema: Loose): fc.Arbitrary<Json> {
  if (Array.isArray(schema['allOf']))
    return fc
      .tuple(...(schema['allOf'] as Loose[]).slice(0, 1).map(valuesOf))
      .map(([value]) => value as Json);
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as Json[]));
  if (schema['type'] === 'array') return fc.array(valuesOf(schema['items'] as Loose), { maxLength: 3 });
  if (schema['type'] === 'object') {
    const properties = Object.entries(schema['properties'] as Record<string, Loose>);
    return fc.record(Object.fromEntries(properties.map(([name, part]) => [name, valuesOf(part)])), {
      requiredKeys: [],
    }) as fc.Arbitrary<Json>;
  }
  if (schema['type'] === 'number') return fc.constantFrom<Json>(0, 1, 2.5, -7);
  if (schema['type'] === 'boolean') return fc.boolean();
  return fc.constantFrom<Json>(...WORDS);
}
