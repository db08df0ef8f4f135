import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createForm, type FormNode, type FormStore } from '@tongban/core/form';
import { fromFormDefinition } from './from-form-definition.js';

const schema = {
  type: 'object',
  required: ['name'],
  properties: {
    name: { type: 'string', title: 'Name', minLength: 2 },
    kind: { type: 'string', enum: ['a', 'b'] },
    note: { type: 'string' },
    tags: { type: 'array', items: { type: 'string', enum: ['x', 'y'] } },
    rows: {
      type: 'array',
      items: { type: 'object', properties: { n: { type: 'string' }, ok: { type: 'boolean' } } },
    },
  },
};

/** Pointers of what is shown. */
function shown({ state }: FormStore): string[] {
  const found: string[] = [];
  const visit = (node: FormNode): void => {
    if (node.kind === 'field') found.push(`${node.pointer} ${node.widget}`);
    if (node.kind === 'notice') found.push(node.text);
    if (node.kind === 'list') node.rows.forEach(({ children }) => children.forEach(visit));
    if (node.kind === 'group') node.children.forEach(visit);
  };
  visit(state.root);
  return found;
}

const faultsOf = (form: unknown, of: unknown = schema): string[] =>
  fromFormDefinition(of, form).faults.map(({ in: where, pointer, code }) => `${where} ${pointer} ${code}`);

describe('a definition of Angular Schema Form', () => {
  it('works as it is', () => {
    const form = [
      { type: 'help', helpvalue: '<b>Help</b>' },
      {
        type: 'fieldset',
        title: 'All',
        items: ['name', { key: 'kind', type: 'radiobuttons', titleMap: { a: 'A', b: 'B' } }],
      },
      { type: 'conditional', condition: "model.kind == 'a'", items: ['note'] },
      { key: 'tags', type: 'checkboxes' },
      {
        key: 'rows',
        add: 'New',
        items: ['rows[].n', { key: 'rows[].ok', condition: 'model.rows[arrayIndex].n' }],
      },
    ];
    const store = createForm({ schema, form, value: { kind: 'a', rows: [{ n: 'x' }, {}] } });
    assert.deepEqual(store.faults, []);
    assert.deepEqual(shown(store), [
      '<b>Help</b>',
      '/name text',
      '/kind radios',
      '/note text',
      '/tags checkboxes',
      '/rows/0/n text',
      '/rows/0/ok checkbox',
      '/rows/1/n text',
    ]);
    assert.deepEqual(fromFormDefinition(schema, form), { schema, form, faults: [] });
  });

  it('asks everything where there is none', () => {
    assert.deepEqual(fromFormDefinition(schema).form, ['*']);
  });

  it('is told what only Angular can do, which is left out', () => {
    const form = [
      {
        key: 'name',
        onChange: 'f()',
        htmlClass: 'c',
        ngModelOptions: {},
        copyValueTo: ['note'],
        $validators: () => true,
      },
      { type: 'template', template: '<x></x>' },
      { type: 'actions', items: [{ type: 'submit' }] },
      { key: 'rows', type: 'tabarray', title: '{{ value.n }}', description: '<b>x</b>' },
      { key: 'kind', condition: "modelValue == 'a'" },
      { type: 'tabs', tabs: [{ title: 'T', items: [{ type: 'button', onClick: 'f()' }] }] },
      7,
    ];
    assert.deepEqual(faultsOf(form), [
      'form /0/onChange unsupported',
      'form /0/htmlClass unsupported',
      'form /0/ngModelOptions unsupported',
      'form /0/copyValueTo unsupported',
      'form /0/$validators unsupported',
      'form /1/type unsupported',
      'form /2/type unsupported',
      'form /3/type unsupported',
      'form /3/title unsupported',
      'form /3/description unsupported',
      'form /4/condition rule',
      'form /5/tabs/0/items/0/type unsupported',
      'form /6 unsupported',
    ]);
    assert.deepEqual(fromFormDefinition(schema, form).form[0], { key: 'name' });
  });

  it('has its messages by keywords', () => {
    const validationMessage = {
      200: 'Too short',
      302: 'Needed',
      default: 'Wrong',
      pattern: '{{viewValue}}',
      101: () => '',
    };
    const foreign = fromFormDefinition(schema, [{ key: 'name', validationMessage }]);
    assert.deepEqual(foreign.form, [
      {
        key: 'name',
        validationMessage: {
          minLength: 'Too short',
          required: 'Needed',
          default: 'Wrong',
          pattern: '{{viewValue}}',
        },
      },
    ]);
    assert.deepEqual(
      foreign.faults.map(({ pointer }) => pointer),
      ['/0/validationMessage/101', '/0/validationMessage/pattern'],
    );
    const store = createForm({ ...foreign, value: { name: 'x' } });
    assert.equal(store.state.issues[0]?.message, 'Too short');
  });

  it('has its schema of draft-04 brought to draft-07', () => {
    const old = {
      $schema: 'http://json-schema.org/draft-04/schema#',
      id: 'https://forms.example/old',
      type: 'object',
      properties: {
        a: {
          type: 'integer',
          minimum: 1,
          exclusiveMinimum: true,
          maximum: 9,
          exclusiveMaximum: false,
          required: true,
        },
        b: { type: 'object', properties: { c: { type: 'string', readonly: true, required: true } } },
        d: { type: 'string', validationMessage: 'No' },
      },
    };
    assert.deepEqual(fromFormDefinition(old).schema, {
      $schema: 'http://json-schema.org/draft-07/schema#',
      $id: 'https://forms.example/old',
      type: 'object',
      required: ['a'],
      properties: {
        a: { type: 'integer', exclusiveMinimum: 1, maximum: 9 },
        b: {
          type: 'object',
          required: ['c'],
          properties: { c: { type: 'string', readonly: true, readOnly: true } },
        },
        d: { type: 'string', 'x-schema-form': { validationMessage: 'No' } },
      },
    });
  });

  it('leaves a schema of today alone, also properties called like keywords', () => {
    const now = {
      type: 'object',
      properties: { required: { type: 'boolean' }, id: { type: 'string' }, properties: { type: 'string' } },
    };
    assert.equal(fromFormDefinition(now).schema, now);
  });

  it('may be no definition at all', () => {
    assert.deepEqual(faultsOf('x'), ['form  unsupported']);
    assert.deepEqual(faultsOf(['*'], 3), ['schema  unusable']);
  });
});
