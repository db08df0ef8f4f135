import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { formHints } from './form-hints.js';

const id = { $id: 'https://forms.jingang.example/x' };
const text = { type: 'string' };
const told = (schema: unknown, form?: readonly unknown[]): readonly string[] =>
  formHints({ schema, form }).map(({ in: document, pointer, code }) => `${document} ${pointer} ${code}`);

describe('hints for authors of forms', () => {
  it('names what is required though no property describes it, also where a condition looks at it', () => {
    const schema = {
      ...id,
      required: ['name', 'nmae'],
      properties: { name: text, person: { properties: { age: text }, required: ['aeg'] } },
      if: { properties: { kind: { const: 'a' } }, required: ['kind'] },
      then: { required: ['adress'] },
      else: { properties: { other: text }, required: ['other'] },
    };
    assert.deepEqual(told(schema), [
      'schema /required/1 required',
      'schema /then/required/0 required',
      'schema /if/required/0 required',
      'schema /properties/person/required/0 required',
    ]);
    assert.match(formHints({ schema })[0]?.reason ?? '', /did you mean name\?$/);
  });

  it('finds names behind references and in branches, and leaves names residents give alone', () => {
    const schema = {
      ...id,
      $defs: { base: { properties: { a: text } }, node: { properties: { next: { $ref: '#/$defs/node' } } } },
      allOf: [{ $ref: '#/$defs/base' }],
      oneOf: [{ properties: { b: text } }, { required: ['b'] }],
      properties: { rest: { additionalProperties: text, required: ['any'] }, tree: { $ref: '#/$defs/node' } },
      required: ['a', 'b'],
    };
    assert.deepEqual(told(schema), []);
  });

  it('names a rule that reads an answer there is not, in the layout and in the schema', () => {
    const schema = {
      ...id,
      properties: {
        kind: text,
        members: { type: 'array', items: { properties: { share: { type: 'number' }, name: text } } },
        note: { type: 'string', 'x-schema-form': { condition: 'knd == 1' } },
      },
    };
    assert.deepEqual(
      told(schema, [
        { key: 'kind', condition: "delivery == 'post'" },
        { key: 'note', compute: 'sum(members[].shares)' },
        { key: 'members', items: [{ key: 'members[].name', requiredIf: 'row.share > 0 && row.size > 1' }] },
        { type: 'section', condition: { not: { pointer: '/kid', schema: {} } }, items: [] },
        {
          type: 'help',
          helpvalue: 'x',
          condition: 'members.length > 0 && model.kind == 1 && members[0].name',
        },
      ]),
      [
        'schema /properties/note/x-schema-form/condition rule',
        'form /0/condition rule',
        'form /1/compute rule',
        'form /2/items/0/requiredIf rule',
        'form /3/condition rule',
      ],
    );
  });

  it('names types, options and formats nobody knows', () => {
    const schema = {
      ...id,
      properties: {
        a: { type: 'string', format: 'citizenid', 'x-schema-form': { type: 'raidos' } },
        b: { type: 'integer', format: 'int32' },
        c: { type: 'string', format: 'my-own' },
      },
    };
    const form = [
      { key: 'a', type: 'textarea', row: 4 },
      { key: 'b', type: 'my-widget', whatever: 1 },
      { type: 'fieldset', items: [{ key: 'c', conditon: 'a' }] },
    ];
    assert.deepEqual(
      formHints({ schema, form, formats: ['my-own'] }).map(({ pointer, reason }) => [
        pointer,
        reason.split('did you mean ')[1],
      ]),
      [
        ['/properties/a/x-schema-form/type', 'radios?'],
        ['/properties/a/format', 'citizen-id?'],
        ['/0/row', 'rows?'],
        ['/1/type', undefined],
        ['/2/items/0/conditon', 'condition?'],
      ],
    );
  });

  it('names a question that is asked twice, unless conditions choose', () => {
    const schema = { ...id, properties: { a: text, b: text } };
    assert.deepEqual(told(schema, ['a', { type: 'section', items: [{ key: 'a' }] }, 'b']), [
      'form /1/items/0 twice',
    ]);
    assert.deepEqual(told(schema, ['a', { key: 'a', condition: 'b' }, '*', '...']), []);
  });

  it('says that a form has no name, or has it under an old keyword', () => {
    assert.deepEqual(told({}), ['schema  id']);
    assert.deepEqual(told({ id: 'x' }), ['schema /id id']);
    assert.deepEqual(formHints({ schema: [] }), []);
  });

  it('has nothing to say of the sample forms', () => {
    const forms = path.resolve(import.meta.dirname, '../../../../../examples/forms');
    const read = (...parts: string[]): unknown =>
      JSON.parse(readFileSync(path.join(forms, ...parts), 'utf8')) as unknown;
    for (const name of ['senior-card', 'food-business', 'start-up'])
      for (const file of readdirSync(path.join(forms, name)).filter((one) => one.startsWith('schema')))
        assert.deepEqual(
          told(read(name, file), read(name, file.replace('schema', 'form')) as unknown[]),
          [],
          `${name}/${file}`,
        );
  });
});
