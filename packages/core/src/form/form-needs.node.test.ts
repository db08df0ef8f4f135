import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createForm } from './create-form.js';
import { formNeeds } from './form-needs.js';
import type { FormStore } from './form-store.js';
import { openForm } from './open-form.js';

const plain = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://forms.example/plain',
  $defs: {
    home: { type: 'object', title: '住址', required: ['city'], properties: { city: { type: 'string' } } },
  },
  type: 'object',
  additionalProperties: false,
  required: ['name', 'home'],
  properties: {
    name: { type: 'string', title: '姓名', minLength: 2, 'x-schema-form': { placeholder: '张三' } },
    kind: { type: ['string', 'null'], enum: ['a', 'b', null], default: 'a' },
    home: { $ref: '#/$defs/home', description: '常住' },
  },
};

const act = (store: FormStore): FormStore => {
  store.dispatch({ type: 'set', pointer: '/name', value: '甲' });
  store.dispatch({ type: 'set', pointer: '/home/city', value: '津港' });
  store.dispatch({ type: 'set', pointer: '/home/city', value: '' });
  store.dispatch({ type: 'show-issues' });
  return store;
};

describe('what a form needs', () => {
  it('is little for plain questions', () => {
    assert.deepEqual(formNeeds({ schema: plain }), {
      more: false,
      structures: false,
      rules: false,
    });
  });

  for (const part of [
    { properties: { a: { type: 'array', items: { type: 'string' } } } },
    { allOf: [{ properties: {} }] },
    { properties: { a: { oneOf: [{ const: 1 }] } } },
    { if: { required: ['a'] }, then: {} },
    { dependentRequired: { a: ['b'] } },
    { properties: { a: { $ref: '#name' } } },
    { properties: { a: { $ref: 'other.json' } } },
    { if: true, then: {} },
  ])
    it(`is more, and structures, for ${JSON.stringify(part)}`, () => {
      assert.deepEqual(formNeeds({ schema: part }), { more: true, structures: true, rules: false });
    });

  it('is more for a layout, a definition or checks, and the reader of rules for rules', () => {
    const more = { more: true, structures: false, rules: false };
    const entry = { key: 'home', items: ['home.city'] };
    assert.deepEqual(formNeeds({ schema: { 'x-schema-form': { type: 'wizard' } } }), more);
    assert.deepEqual(formNeeds({ schema: plain, form: [entry] }), more);
    assert.deepEqual(formNeeds({ schema: plain, checks: {} }), more);
    assert.deepEqual(formNeeds({ schema: plain, form: [{ ...entry, condition: 'kind' }] }), {
      ...more,
      rules: true,
    });
  });

  it('makes no difference to what the form is', () => {
    const opened = openForm({ schema: plain });
    assert.ok(!('then' in opened));
    const [few, all] = [act(opened).state, act(createForm({ schema: plain })).state];
    // Keywords that only references and the like have are left out where everything is loaded.
    const facts = (state: unknown): unknown =>
      JSON.parse(JSON.stringify(state, (key, value: unknown) => (key === 'schema' ? undefined : value)));
    assert.deepEqual(facts(few), facts(all));
    assert.deepEqual(few.issues, all.issues);
  });

  it('is loaded where it is needed', async () => {
    const store = await openForm({ schema: plain, form: ['name', { key: 'kind', condition: 'name' }] });
    assert.deepEqual(
      store.state.root.children.map(({ key }) => key),
      ['/name'],
    );
    store.dispatch({ type: 'set', pointer: '/name', value: '甲' });
    assert.deepEqual(
      store.state.root.children.map(({ key }) => key),
      ['/name', '/kind'],
    );
  });
});
