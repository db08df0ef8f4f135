import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createHost } from '@tongban/core/extensions';
import { compileSchema, fieldFormats } from '@tongban/core/schema';

/** A host whose format `counted` counts how often it is asked. */
function counting(): { readonly host: ReturnType<typeof createHost>; asked: number } {
  const host = createHost();
  const counter = { host, asked: 0 };
  host.of(fieldFormats).register({
    id: 'org.example.counted',
    format: 'counted',
    test: (text) => (counter.asked++, text.length < 5),
  });
  return counter;
}

const names = Array.from({ length: 200 }, (_, index) => `f${index}`);
const flat = { properties: Object.fromEntries(names.map((name) => [name, { format: 'counted' }])) };
const table = {
  properties: { rows: { items: { properties: { a: { format: 'counted' }, b: { format: 'counted' } } } } },
};

describe('what is remembered', () => {
  it('checks one field of a flat form after one answer', () => {
    const counter = counting();
    const validator = compileSchema(flat, counter);
    const value = Object.fromEntries(names.map((name) => [name, 'x']));
    validator.validate(value);
    assert.equal(counter.asked, 200);
    const issues = validator.validate({ ...value, f7: 'too long' });
    assert.equal(counter.asked, 201);
    assert.deepEqual(
      issues.map(({ pointer }) => pointer),
      ['/f7'],
    );
  });

  it('checks one row of a table after one answer, and none when a row goes', () => {
    const counter = counting();
    const validator = compileSchema(table, counter);
    const rows = names.map((name) => ({ a: name, b: name }));
    validator.validate({ rows });
    assert.equal(counter.asked, 400);
    const changed = rows.map((row, index) => (index === 3 ? { ...row, a: 'too long' } : row));
    assert.deepEqual(
      validator.validate({ rows: changed }).map(({ pointer }) => pointer),
      ['/rows/3/a'],
    );
    assert.ok(counter.asked <= 402);
    assert.deepEqual(
      validator.validate({ rows: changed.slice(1) }).map(({ pointer }) => pointer),
      ['/rows/2/a'],
    );
    assert.ok(counter.asked <= 402);
  });

  it('gives pointers by where a value stands, however often the same object stands there', () => {
    const row = { a: 'too long' };
    const validator = compileSchema(table);
    const seen = compileSchema(table, counting());
    assert.deepEqual(validator.validate({ rows: [row, row] }), []);
    assert.deepEqual(
      seen.validate({ rows: [row, row] }).map(({ pointer }) => pointer),
      ['/rows/0/a', '/rows/1/a'],
    );
  });

  it('comes to the same as without memory while a form is filled in, changed and emptied', () => {
    const schema = {
      properties: {
        kind: { enum: ['person', 'company'] },
        members: { type: 'array', minItems: 1, items: { $ref: '#/$defs/member' } },
      },
      allOf: [
        {
          if: { properties: { kind: { const: 'company' } }, required: ['kind'] },
          then: { required: ['uscc'] },
        },
      ],
      unevaluatedProperties: false,
      $defs: {
        member: {
          required: ['name'],
          properties: { name: { minLength: 2 }, members: { items: { $ref: '#/$defs/member' } } },
        },
      },
    };
    const steps = [
      {},
      { kind: 'company' },
      { kind: 'company', uscc: 1 },
      { kind: 'company', members: [{ name: 'x' }, { members: [{ name: 'y' }] }] },
      { kind: 'person', members: [{ name: 'x' }, { name: 'ab', members: [{ name: 'yy' }, {}] }] },
      { members: [] },
      { members: 'none', other: undefined },
    ];
    const kept = compileSchema(schema);
    for (const step of [...steps, ...steps.reverse()])
      assert.deepEqual(kept.validate(step), compileSchema(schema).validate(step));
  });

  it('forgets when told to', () => {
    const counter = counting();
    const validator = compileSchema(flat, counter);
    validator.validate({ f1: 'x' });
    validator.forget();
    validator.validate({ f1: 'x' });
    assert.equal(counter.asked, 2);
  });
});
