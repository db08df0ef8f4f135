import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createForm, type FieldNode, type FormNode } from '@tongban/core/form';
import { fromUiSchema } from './from-ui-schema.js';

const object = (properties: object, more: object = {}): object => ({ type: 'object', properties, ...more });
const text = { type: 'string' };

/** Fields by pointer, as a form of ours shows them. */
function fieldsOf(schema: object, ui: object, value?: object): Map<string, FieldNode> {
  const foreign = fromUiSchema(schema, ui);
  const store = createForm({ ...foreign, value: value as never });
  assert.deepEqual(store.faults, []);
  const fields = new Map<string, FieldNode>();
  const visit = (node: FormNode): void => {
    if (node.kind === 'field') fields.set(node.pointer, node);
    if (node.kind === 'list') node.rows.forEach(({ children }) => children.forEach(visit));
    if (node.kind === 'entries') node.entries.forEach(({ child }) => visit(child));
    if (node.kind === 'group' || node.kind === 'choice') node.children.forEach(visit);
  };
  visit(store.state.root);
  return fields;
}

const pointersOf = (schema: object, ui: object, value?: object): string[] =>
  Array.from(fieldsOf(schema, ui, value).keys());

const faultsOf = (schema: object, ui: unknown): string[] =>
  fromUiSchema(schema, ui).faults.map(({ in: where, pointer, code }) => `${where} ${pointer} ${code}`);

describe('a uiSchema of react-jsonschema-form', () => {
  it('puts properties in order: named ones, the rest in the place of the star', () => {
    const schema = object({ a: text, b: text, c: text, d: text });
    assert.deepEqual(pointersOf(schema, { 'ui:order': ['d', '*', 'a'] }), ['/d', '/b', '/c', '/a']);
    assert.deepEqual(pointersOf(schema, { 'ui:order': ['c'] }), ['/c', '/a', '/b', '/d']);
  });

  it('orders what is inside objects and rows', () => {
    const inner = object({ a: text, b: text });
    const schema = object({ one: inner, rows: { type: 'array', items: inner } });
    const ui = { one: { 'ui:order': ['b', 'a'] }, rows: { items: { 'ui:order': ['b', '*'] } } };
    const pointers = pointersOf(schema, ui, { one: {}, rows: [{}] });
    assert.deepEqual(pointers, ['/one/b', '/one/a', '/rows/0/b', '/rows/0/a']);
  });

  it('tells names in an order that the schema does not have', () => {
    assert.deepEqual(faultsOf(object({ a: text }), { 'ui:order': ['a', 'x', 3] }), [
      'form /ui:order/1 unknown-key',
      'form /ui:order/2 unknown-key',
    ]);
  });

  it('carries words, the later of two that say the same', () => {
    const ui = {
      a: {
        'ui:title': 'first',
        'ui:options': { title: 'T', placeholder: 'P', rows: 7 },
        'ui:description': 'D',
        'ui:help': 'H',
        'ui:widget': 'textarea',
      },
    };
    const field = fieldsOf(object({ a: text }), ui).get('/a');
    assert.equal(field?.title, 'T');
    assert.equal(field?.description, 'D\nH');
    assert.equal(field?.widget, 'textarea');
    assert.equal(field?.options['placeholder'], 'P');
    assert.equal(field?.options['rows'], 7);
  });

  it('keeps the description of the schema above a help', () => {
    const schema = object({ a: { type: 'string', description: 'D' } });
    assert.equal(fieldsOf(schema, { a: { 'ui:help': 'H' } }).get('/a')?.description, 'D\nH');
  });

  it('hides labels and makes read-only, also what is inside', () => {
    const schema = object({ a: text, b: object({ c: text }) });
    const fields = fieldsOf(schema, { a: { 'ui:label': false }, b: { 'ui:disabled': true } }, { b: {} });
    assert.equal(fields.get('/a')?.titleHidden, true);
    assert.equal(fields.get('/a')?.readOnly, false);
    assert.equal(fields.get('/b/c')?.readOnly, true);
    const whole = fieldsOf(schema, { 'ui:readonly': true }, { b: {} });
    assert.deepEqual(
      Array.from(whole.values()).map(({ readOnly }) => readOnly),
      [true, true],
    );
  });

  it('takes options for all from ui:globalOptions, and those of a field before them', () => {
    const ui = { 'ui:globalOptions': { label: false, orderable: false }, b: { 'ui:label': true } };
    const fields = fieldsOf(object({ a: text, b: text }), ui);
    assert.equal(fields.get('/a')?.titleHidden, true);
    assert.equal(fields.get('/b')?.titleHidden, false);
  });

  it('names, orders and disables choices', () => {
    const schema = object({ a: { type: 'integer', enum: [1, 2, 3], enumNames: ['one', 'two', 'three'] } });
    const ui = { a: { 'ui:enumNames': ['eins', 'zwei'], 'ui:enumDisabled': [2], 'ui:enumOrder': [3, '*'] } };
    assert.deepEqual(fieldsOf(schema, ui).get('/a')?.choices, [
      { value: 3, name: 'three' },
      { value: 1, name: 'eins' },
      { value: 2, name: 'zwei', disabled: true },
    ]);
  });

  it('names the values of a list that is chosen from', () => {
    const schema = object({ a: { type: 'array', uniqueItems: true, items: { enum: ['x', 'y'] } } });
    const field = fieldsOf(schema, { a: { 'ui:widget': 'select', 'ui:enumNames': { y: 'Why' } } }).get('/a');
    assert.equal(field?.widget, 'checkboxes');
    assert.deepEqual(field?.choices, [
      { value: 'x', name: 'x' },
      { value: 'y', name: 'Why' },
    ]);
  });

  it('gives words to a boolean that is chosen by radio buttons', () => {
    const field = fieldsOf(object({ a: { type: 'boolean' } }), { a: { 'ui:widget': 'radio' } }).get('/a');
    assert.equal(field?.widget, 'radios');
    assert.deepEqual(field?.choices, [
      { value: true, name: '是' },
      { value: false, name: '否' },
    ]);
    const { form } = fromUiSchema(
      object({ a: { type: 'boolean' } }),
      { a: { 'ui:widget': 'select' } },
      { yes: 'Y', no: 'N' },
    );
    assert.match(JSON.stringify(form), /"name":"Y".*"name":"N"/);
  });

  it('knows the widgets of rjsf', () => {
    const drawn = (schema: object, widget: string): string | undefined =>
      fieldsOf(object({ a: schema }), { a: { 'ui:widget': widget } }).get('/a')?.widget;
    assert.equal(drawn(text, 'password'), 'password');
    assert.equal(drawn(text, 'EmailWidget'), 'email');
    assert.equal(drawn(text, 'uri'), 'url');
    assert.equal(drawn(text, 'alt-date'), 'date');
    assert.equal(drawn(text, 'date-time'), 'datetime');
    assert.equal(drawn({ type: 'number' }, 'updown'), 'number');
    assert.equal(drawn({ type: 'boolean' }, 'checkbox'), 'checkbox');
    assert.equal(drawn({ type: 'string', enum: ['a'] }, 'RadioWidget'), 'radios');
  });

  it('tells widgets that are not here, and draws what the schema asks for', () => {
    const schema = object({ a: { type: 'integer' }, b: text, c: text, d: text, e: text });
    const ui = {
      a: { 'ui:widget': 'range' },
      b: { 'ui:widget': 'color' },
      c: { 'ui:widget': () => undefined },
      d: { 'ui:field': 'geo' },
      e: { 'ui:widget': 'checkbox' },
    };
    assert.deepEqual(faultsOf(schema, ui), [
      'form /a/ui:widget unsupported',
      'form /b/ui:widget unsupported',
      'form /c/ui:widget unsupported',
      'form /d/ui:field unsupported',
      'form /e/ui:widget unsupported',
    ]);
    assert.equal(fieldsOf(schema, ui).get('/a')?.widget, 'number');
  });

  it('hands a widget of the team to the renderer it names, with all its options', () => {
    const ui = { a: { 'ui:widget': 'MapWidget', 'ui:options': { zoom: 9 } } };
    const { form, faults } = fromUiSchema(object({ a: text }), ui, { widgets: { MapWidget: 'acme-map' } });
    assert.deepEqual(form, [{ key: 'a', type: 'acme-map', zoom: 9 }, '...']);
    assert.deepEqual(faults, []);
  });

  it('does not show what is hidden, and sends it with its default', () => {
    const schema = object({ a: { type: 'string', default: 'web' }, b: text });
    const ui = { a: { 'ui:widget': 'hidden' } };
    assert.deepEqual(pointersOf(schema, ui), ['/b']);
    assert.deepEqual(createForm(fromUiSchema(schema, ui)).submission(), { a: 'web' });
  });

  it('reaches properties that other answers bring', () => {
    const schema = object(
      { kind: { enum: ['a', 'b'] } },
      {
        dependencies: {
          kind: {
            oneOf: [
              { properties: { kind: { enum: ['a'] }, x: text } },
              { properties: { kind: { enum: ['b'] }, y: text } },
            ],
          },
        },
        if: { properties: { kind: { const: 'b' } }, required: ['kind'] },
        then: { properties: { z: text } },
      },
    );
    const ui = { 'ui:order': ['z', 'y', 'x', 'kind'], y: { 'ui:title': 'Y' } };
    const fields = fieldsOf(schema, ui, { kind: 'b' });
    assert.deepEqual(Array.from(fields.keys()), ['/z', '/y', '/kind']);
    assert.equal(fields.get('/y')?.title, 'Y');
  });

  it('speaks of each branch of a choice, by its place or by its properties', () => {
    const branches = [
      object({ a: text }, { title: 'A', required: ['a'] }),
      object({ b: text, c: text }, { title: 'B', required: ['b'] }),
    ];
    const schema = object({ own: { oneOf: branches }, shared: { anyOf: branches } });
    const ui = {
      own: { oneOf: [{}, { 'ui:order': ['c', 'b'], b: { 'ui:widget': 'textarea' } }] },
      shared: { a: { 'ui:title': 'first' } },
    };
    const fields = fieldsOf(schema, ui, { own: { b: 'x', c: 'y' }, shared: { a: 'z' } });
    assert.deepEqual(Array.from(fields.keys()), ['/own/c', '/own/b', '/shared/a']);
    assert.equal(fields.get('/own/b')?.widget, 'textarea');
    assert.equal(fields.get('/shared/a')?.title, 'first');
  });

  it('speaks of one use of a definition without the others', () => {
    const schema = object(
      {
        home: { $ref: '#/definitions/p' },
        pick: { oneOf: [{ $ref: '#/definitions/p' }, { type: 'string' }] },
      },
      { definitions: { p: object({ street: text }) } },
    );
    const ui = { pick: { oneOf: [{ street: { 'ui:title': 'S' } }] } };
    const fields = fieldsOf(schema, ui, { home: {}, pick: { street: 'x' } });
    assert.equal(fields.get('/home/street')?.title, 'street');
    assert.equal(fields.get('/pick/street')?.title, 'S');
  });

  it('speaks of rows, of fixed rows and of those behind them', () => {
    const schema = object({
      tags: { type: 'array', items: text },
      pair: { type: 'array', items: [text, text], additionalItems: text },
    });
    const ui = {
      tags: { items: { 'ui:placeholder': 'tag' } },
      pair: { items: [{}, { 'ui:placeholder': 'second' }], additionalItems: { 'ui:placeholder': 'more' } },
    };
    const fields = fieldsOf(schema, ui, { tags: ['x'], pair: ['a', 'b', 'c'] });
    const placeholders = Array.from(fields.entries()).map(([pointer, { options }]) => [
      pointer,
      options['placeholder'],
    ]);
    assert.deepEqual(placeholders, [
      ['/tags/0', 'tag'],
      ['/pair/0', undefined],
      ['/pair/1', 'second'],
      ['/pair/2', 'more'],
    ]);
  });

  it('names rows by the title of their uiSchema, and keeps them as they are', () => {
    const schema = object({ rows: { type: 'array', items: object({ a: text }) } });
    const ui = {
      rows: {
        'ui:options': { addable: false, removable: false, orderable: false },
        items: { 'ui:title': 'Person' },
      },
    };
    const store = createForm({ ...fromUiSchema(schema, ui), value: { rows: [{}, {}] } });
    const list = store.state.root.children[0];
    assert.ok(list?.kind === 'list');
    assert.deepEqual([list.canAdd, list.canRemove, list.canMove], [false, false, false]);
    assert.equal(list.rows[0]?.title, 'Person');
  });

  it('speaks of answers whose names residents give', () => {
    const schema = object({ more: object({}, { additionalProperties: text }) });
    const ui = { more: { additionalProperties: { 'ui:widget': 'textarea' } } };
    assert.equal(fieldsOf(schema, ui, { more: { x: 'y' } }).get('/more/x')?.widget, 'textarea');
  });

  it('uploads files instead of keeping them in the answers, and says so', () => {
    const file = { type: 'string', format: 'data-url', title: 'Scan' };
    const schema = object({ one: file, many: { type: 'array', items: file } });
    assert.deepEqual(faultsOf(schema, {}), [
      'schema /properties/one unsupported',
      'schema /properties/many/items unsupported',
    ]);
    const fields = fieldsOf(schema, { one: { 'ui:options': { accept: '.pdf' } } });
    assert.equal(fields.get('/one')?.widget, 'file');
    assert.equal(fields.get('/one')?.title, 'Scan');
    assert.equal(fields.get('/one')?.options['accept'], '.pdf');
    assert.equal(fields.get('/many')?.widget, 'file');
    assert.equal((file as { format: string }).format, 'data-url');
  });

  it('ends where a definition contains itself', () => {
    const node = object({ name: text, child: { $ref: '#/definitions/n' } });
    const schema = object({ top: { $ref: '#/definitions/n' } }, { definitions: { n: node } });
    const ui = { top: { name: { 'ui:title': 'N' }, child: { name: { 'ui:title': 'M' } } } };
    assert.deepEqual(faultsOf(schema, ui), ['form /top/child unsupported']);
    assert.equal(fieldsOf(schema, ui, { top: {} }).get('/top/name')?.title, 'N');
  });

  it('speaks of a form that is one list', () => {
    const schema = { type: 'array', items: object({ a: text, b: text }) };
    const { schema: said, form } = fromUiSchema(schema, {
      items: { 'ui:order': ['b', 'a'], b: { 'ui:title': 'B' } },
    });
    const properties = { b: { ...text, 'x-schema-form': { title: 'B' } }, a: text };
    assert.equal(JSON.stringify(said), JSON.stringify({ type: 'array', items: object(properties) }));
    assert.deepEqual(form, ['*']);
  });

  it('tells everything else', () => {
    const schema = object({ a: text, b: { type: 'array', items: text } });
    const ui = {
      'ui:submitButtonOptions': { submitText: 'Go' },
      'ui:rootFieldId': 'r',
      'ui:FieldTemplate': 'T',
      classNames: 'x',
      missing: { 'ui:title': 'T' },
      a: {
        'ui:autofocus': true,
        'ui:emptyValue': '',
        'ui:style': {},
        'ui:ButtonTemplates': {},
        'ui:options': { sparkle: 1, orderable: false },
        'ui:title': 7,
      },
      b: { 'ui:copyable': true, items: () => ({}) },
    };
    assert.deepEqual(faultsOf(schema, ui), [
      'form /ui:submitButtonOptions unsupported',
      'form /ui:rootFieldId unsupported',
      'form /ui:FieldTemplate unsupported',
      'form /classNames unsupported',
      'form /missing unknown-key',
      'form /a/ui:autofocus unsupported',
      'form /a/ui:emptyValue unsupported',
      'form /a/ui:style unsupported',
      'form /a/ui:ButtonTemplates unsupported',
      'form /a/ui:options/sparkle unsupported',
      'form /a/ui:options/orderable unsupported',
      'form /a/ui:title unsupported',
      'form /b/ui:copyable unsupported',
      'form /b/items unsupported',
    ]);
  });

  it('changes nothing it is given, and gives the schema back where there is nothing to say', () => {
    const schema = object({ a: text });
    const frozen = Object.freeze({ a: Object.freeze({ 'ui:title': 'T' }) });
    assert.equal(fromUiSchema(Object.freeze(schema), frozen).schema, schema);
  });

  it('takes a schema or a uiSchema that is none', () => {
    assert.deepEqual(faultsOf(3 as never, {}), ['schema  unusable']);
    assert.deepEqual(faultsOf(object({ a: text }), 'x'), ['form  unsupported']);
    const circle: Record<string, unknown> = { type: 'object' };
    circle['self'] = circle;
    assert.deepEqual(faultsOf(circle, {}), ['schema  unusable']);
  });
});
