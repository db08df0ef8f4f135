import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { createForm, type FormNode } from '@tongban/core/form';
import { acceptsMissing } from './accepts-missing.js';
import { fromUiSchema } from './from-ui-schema.js';
import { readScope } from './scope.js';

const text = { type: 'string' };
const row = {
  type: 'object',
  properties: { name: text, kind: text, deep: { type: 'object', properties: { x: text } } },
};
const schema = {
  type: 'object',
  properties: {
    name: text,
    note: text,
    age: { type: 'integer' },
    ok: { type: 'boolean' },
    kind: { enum: ['a', 'b'] },
    home: { type: 'object', properties: { street: text, city: text } },
    rows: { type: 'array', items: row },
    flat: { type: 'array', items: { type: 'object', properties: { n: text } } },
    'odd.name': text,
  },
};

const control = (path: string, more: object = {}): object => ({
  type: 'Control',
  scope: `#/properties/${path.replace(/\./g, '/properties/')}`,
  ...more,
});
const layout = (...elements: object[]): object => ({ type: 'VerticalLayout', elements });

const formOf = (...elements: object[]): unknown => fromUiSchema(schema, layout(...elements)).form;
const faultsOf = (uiSchema: unknown): string[] =>
  fromUiSchema(schema, uiSchema).faults.map(({ pointer, code }) => `${pointer} ${code}`);

/** Pointers of the fields shown, a `!` behind those that cannot be changed. */
function shownOf(value: object, ...elements: object[]): string[] {
  const store = createForm({ ...fromUiSchema(schema, layout(...elements)), value: value as never });
  assert.deepEqual(store.faults, []);
  const found: string[] = [];
  const visit = (node: FormNode): void => {
    if (node.kind === 'field') found.push(`${node.pointer}${node.readOnly ? '!' : ''}`);
    if (node.kind === 'list') node.rows.forEach(({ children }) => children.forEach(visit));
    if (node.kind === 'group') node.children.forEach(visit);
  };
  visit(store.state.root);
  return found;
}

describe('a UI schema of JSON Forms', () => {
  it('asks everything in order where there is none', () => {
    assert.deepEqual(fromUiSchema(schema), { schema, form: ['*'], faults: [] });
  });

  it('asks only for what it has controls for', () => {
    assert.deepEqual(formOf(control('age'), control('name')), [{ key: 'age' }, { key: 'name' }]);
  });

  it('takes scopes into objects, and names with signs in them', () => {
    const odd = { type: 'Control', scope: '#/properties/odd.name' };
    assert.deepEqual(formOf(control('home.street'), odd), [{ key: 'home.street' }, { key: ['odd.name'] }]);
  });

  it('takes labels: another text, none, or an object', () => {
    assert.deepEqual(
      formOf(
        control('name', { label: 'N' }),
        control('note', { label: false }),
        control('age', { label: { text: 'A', show: false } }),
        control('ok', { label: true }),
      ),
      [
        { key: 'name', title: 'N' },
        { key: 'note', notitle: true },
        { key: 'age', title: 'A', notitle: true },
        { key: 'ok' },
      ],
    );
  });

  it('lays out: columns, groups, words between', () => {
    assert.deepEqual(
      formOf(
        { type: 'HorizontalLayout', elements: [control('name'), control('age')] },
        { type: 'Group', label: 'G', elements: [layout(control('ok'))] },
        { type: 'Label', text: 'a < b & c' },
      ),
      [
        { type: 'columns', items: [{ key: 'name' }, { key: 'age' }] },
        { type: 'fieldset', title: 'G', items: [{ key: 'ok' }] },
        { type: 'help', helpvalue: 'a &lt; b &amp; c' },
      ],
    );
  });

  it('makes tabs of categories, and steps of a stepper', () => {
    const one = { type: 'Category', label: 'One', elements: [control('name')] };
    const inner = { type: 'Categorization', label: 'Two', elements: [one] };
    assert.deepEqual(fromUiSchema(schema, { type: 'Categorization', elements: [one, inner] }).form, [
      {
        type: 'tabs',
        tabs: [
          { title: 'One', items: [{ key: 'name' }] },
          {
            title: 'Two',
            items: [{ type: 'tabs', title: 'Two', tabs: [{ title: 'One', items: [{ key: 'name' }] }] }],
          },
        ],
      },
    ]);
    const stepper = {
      type: 'Categorization',
      options: { variant: 'stepper', showNavButtons: true },
      elements: [one],
    };
    assert.deepEqual(fromUiSchema(schema, stepper), {
      schema,
      form: [{ type: 'wizard', tabs: [{ title: 'One', items: [{ key: 'name' }] }] }],
      faults: [],
    });
  });

  it('takes the options that say which field it is', () => {
    const options = (path: string, chosen: object): unknown => formOf(control(path, { options: chosen }));
    assert.deepEqual(options('name', { multi: true }), [{ key: 'name', type: 'textarea' }]);
    assert.deepEqual(options('name', { format: 'date' }), [{ key: 'name', type: 'date' }]);
    assert.deepEqual(options('name', { format: 'date-time' }), [{ key: 'name', type: 'datetime' }]);
    assert.deepEqual(options('kind', { format: 'radio' }), [{ key: 'kind', type: 'radios' }]);
    assert.deepEqual(options('kind', { autocomplete: true }), [{ key: 'kind', type: 'search-select' }]);
    assert.deepEqual(options('kind', { autocomplete: false }), [{ key: 'kind', type: 'select' }]);
    assert.deepEqual(options('ok', { toggle: true }), [{ key: 'ok', type: 'switch' }]);
    assert.deepEqual(options('name', { readonly: true }), [{ key: 'name', readonly: true }]);
    assert.deepEqual(options('name', { placeholder: 'P' }), [{ key: 'name', placeholder: 'P' }]);
    assert.deepEqual(options('name', { showUnfocusedDescription: true, multi: false }), [{ key: 'name' }]);
  });

  it('makes a table of rows with single answers, and rows below each other of others', () => {
    assert.deepEqual(formOf(control('flat')), [{ key: 'flat', type: 'table' }]);
    assert.deepEqual(formOf(control('rows')), [{ key: 'rows' }]);
    const detail = layout(control('kind'), control('deep.x'));
    assert.deepEqual(
      formOf(control('rows', { options: { detail, showSortButtons: false, disableAdd: true } })),
      [
        {
          key: 'rows',
          sortable: false,
          add: null,
          type: 'array',
          items: [{ key: 'rows[].kind' }, { key: 'rows[].deep.x' }],
        },
      ],
    );
  });

  it('lays out objects by their detail', () => {
    assert.deepEqual(formOf(control('home', { options: { detail: layout(control('city')) } })), [
      { key: 'home', type: 'fieldset', items: [{ key: 'home.city' }] },
    ]);
  });

  it('shows the rows of a list with detail one below the other, and says so', () => {
    const list = {
      type: 'ListWithDetail',
      scope: '#/properties/flat',
      options: { detail: layout(control('n')) },
    };
    const { form, faults } = fromUiSchema(schema, list);
    assert.deepEqual(form, [{ key: 'flat', type: 'array', items: [{ key: 'flat[].n' }] }]);
    assert.deepEqual(
      faults.map(({ pointer }) => pointer),
      ['/type'],
    );
  });

  it('shows and hides by a schema', () => {
    const rule = (effect: string): object => ({
      rule: { effect, condition: { scope: '#/properties/kind', schema: { const: 'a' } } },
    });
    const elements = [control('name', rule('SHOW')), control('note', rule('HIDE'))];
    assert.deepEqual(shownOf({ kind: 'a' }, ...elements), ['/name']);
    assert.deepEqual(shownOf({ kind: 'b' }, ...elements), ['/note']);
    assert.deepEqual(shownOf({}, ...elements), ['/note']);
  });

  it('locks and unlocks, also all that is inside a layout', () => {
    const rule = { effect: 'ENABLE', condition: { scope: '#/properties/ok', schema: { const: true } } };
    const group = { type: 'Group', label: 'G', rule, elements: [control('name'), control('home.city')] };
    assert.deepEqual(shownOf({ ok: true }, group), ['/name', '/home/city']);
    assert.deepEqual(shownOf({ ok: false }, group), ['/name!', '/home/city!']);
    const locked = control('name', { rule: { ...rule, effect: 'DISABLE' } });
    assert.deepEqual(shownOf({ ok: true }, locked), ['/name!']);
  });

  it('locks lists and objects as a whole', () => {
    const rule = { effect: 'DISABLE', condition: { scope: '#/properties/ok', schema: { const: true } } };
    const value = { ok: true, flat: [{}], home: {} };
    assert.deepEqual(shownOf(value, control('flat', { rule }), control('home', { rule })), [
      '/flat/0/n!',
      '/home/street!',
      '/home/city!',
    ]);
  });

  it('holds a schema against what is not there as Ajv does, unless it has to fail', () => {
    const ask = (more: object): object =>
      control('name', { rule: { effect: 'SHOW', condition: { scope: '#/properties/age', ...more } } });
    assert.deepEqual(shownOf({}, ask({ schema: { minimum: 18 } })), ['/name']);
    assert.deepEqual(shownOf({ age: 17 }, ask({ schema: { minimum: 18 } })), []);
    assert.deepEqual(shownOf({}, ask({ schema: { minimum: 18 }, failWhenUndefined: true })), []);
    assert.deepEqual(shownOf({}, ask({ schema: { type: 'integer' } })), []);
    assert.deepEqual(shownOf({}, ask({ schema: { not: { const: 1 } } })), ['/name']);
  });

  it('knows what Ajv says of undefined', () => {
    const ajv = new Ajv({ strict: false, logger: false });
    const leaf = fc.constantFrom(
      { type: 'string' },
      { const: 1 },
      { enum: [1] },
      { minimum: 1 },
      { pattern: 'a' },
      true,
      false,
      {},
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.record({ not: tie('tree') }),
        list('allOf'),
        list('anyOf'),
        list('oneOf'),
        choice(),
      ),
    }));
    function list(keyword: string): fc.Arbitrary<object> {
      return fc.array(leaf, { minLength: 1, maxLength: 3 }).map((all) => ({ [keyword]: all }));
    }
    function choice(): fc.Arbitrary<object> {
      return fc.record({ if: leaf, then: leaf, else: leaf }, { requiredKeys: ['if'] });
    }
    fc.assert(
      fc.property(tree, (condition) => {
        assert.equal(acceptsMissing(condition), ajv.validate(condition as object, undefined));
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it('puts conditions together', () => {
    const at = (name: string, constant: unknown): object => ({
      scope: `#/properties/${name}`,
      schema: { const: constant },
    });
    const ask = (condition: object): object => control('name', { rule: { effect: 'SHOW', condition } });
    const both = ask({ type: 'AND', conditions: [at('ok', true), at('kind', 'a')] });
    const one = ask({ type: 'OR', conditions: [at('ok', true), at('kind', 'a')] });
    const leaf = ask({ type: 'LEAF', scope: '#/properties/kind', expectedValue: 'a' });
    const none = ask({ type: 'LEAF', scope: '#/properties/kind' });
    assert.deepEqual(shownOf({ ok: true }, both), []);
    assert.deepEqual(shownOf({ ok: true, kind: 'a' }, both), ['/name']);
    assert.deepEqual(shownOf({ ok: true }, one), ['/name']);
    assert.deepEqual(shownOf({}, one), []);
    assert.deepEqual(shownOf({ kind: 'a' }, leaf), ['/name']);
    assert.deepEqual(shownOf({ kind: 'b' }, leaf), []);
    assert.deepEqual(shownOf({}, none), ['/name']);
    assert.deepEqual(shownOf({ kind: 'b' }, none), []);
  });

  it('asks the row a rule stands in', () => {
    const rule = { effect: 'SHOW', condition: { scope: '#/properties/kind', schema: { const: 'a' } } };
    const list = control('rows', { options: { detail: layout(control('name', { rule })) } });
    assert.deepEqual(shownOf({ rows: [{ kind: 'b' }, { kind: 'a' }, {}] }, list), ['/rows/1/name']);
  });

  it('asks the whole form by a scope of its root', () => {
    const condition = { scope: '#', schema: { required: ['kind'], properties: { kind: { const: 'a' } } } };
    const asked = control('name', { rule: { effect: 'SHOW', condition } });
    assert.deepEqual(shownOf({ kind: 'a' }, asked), ['/name']);
    assert.deepEqual(shownOf({}, asked), []);
  });

  it('tells rules it cannot read, and leaves the whole rule out', () => {
    const rule = (inner: object): object => layout(control('name', { rule: inner }));
    const known = { scope: '#/properties/ok', schema: { const: true } };
    assert.deepEqual(faultsOf(rule({ effect: 'BLINK', condition: known })), ['/elements/0/rule/effect rule']);
    assert.deepEqual(faultsOf(rule({ effect: 'SHOW' })), ['/elements/0/rule/condition rule']);
    assert.deepEqual(faultsOf(rule({ effect: 'SHOW', condition: { scope: 'ok', schema: {} } })), [
      '/elements/0/rule/condition/scope rule',
    ]);
    assert.deepEqual(faultsOf(rule({ effect: 'SHOW', condition: { scope: '#', validate: () => true } })), [
      '/elements/0/rule/condition/validate rule',
    ]);
    const half = {
      effect: 'SHOW',
      condition: { type: 'AND', conditions: [known, { scope: '#/properties/age' }] },
    };
    assert.deepEqual(faultsOf(rule(half)), ['/elements/0/rule/condition/conditions/1/schema rule']);
    assert.deepEqual(fromUiSchema(schema, rule(half)).form, [{ key: 'name' }]);
  });

  it('tells everything else', () => {
    const ui = layout(
      control('missing'),
      { type: 'Control', scope: '#' },
      control('name', {
        i18n: 'n',
        extra: 1,
        options: { trim: true, restrict: true, sparkle: 1, focus: true, slider: true },
      }),
      control('age', { options: { multi: true } }),
      { type: 'Fancy', elements: [control('ok')] },
      control('rows', { options: { detail: 'REGISTERED', elementLabelProp: 'name' } }),
      { type: 'Group' },
    );
    assert.deepEqual(faultsOf(ui), [
      '/elements/0/scope unknown-key',
      '/elements/1/scope unknown-key',
      '/elements/2/i18n unsupported',
      '/elements/2/extra unsupported',
      '/elements/2/options/trim unsupported',
      '/elements/2/options/restrict unsupported',
      '/elements/2/options/sparkle unsupported',
      '/elements/2/options/focus unsupported',
      '/elements/2/options/slider unsupported',
      '/elements/3/options/multi unsupported',
      '/elements/4/type unsupported',
      '/elements/5/options/elementLabelProp unsupported',
      '/elements/5/options/detail unsupported',
      '/elements/6/elements unsupported',
    ]);
  });

  it('takes scopes apart', () => {
    assert.deepEqual(readScope('#'), []);
    assert.deepEqual(readScope('#/properties/a/properties/b'), ['a', 'b']);
    assert.deepEqual(readScope('#/properties/properties/properties/items'), ['properties', 'items']);
    assert.deepEqual(readScope('#/properties/a/items/properties/b'), ['a', '', 'b']);
    assert.deepEqual(readScope('#/properties/a/items/1'), ['a', '1']);
    assert.deepEqual(readScope('#/allOf/0/properties/a~1b'), ['a/b']);
    for (const none of ['a', '#/a', '#/properties', '#/properties/', 3, undefined])
      assert.equal(readScope(none), undefined);
  });
});
