import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isTbError } from '@tongban/core';
import { createForm } from '@tongban/core/form';
import { fromFormDefinition } from './angular-schema-form/from-form-definition.js';
import { fromUiSchema as fromJsonForms } from './json-forms/from-ui-schema.js';
import { fromUiSchema as fromRjsf } from './rjsf/from-ui-schema.js';
import type { ForeignForm } from './shared/forms/foreign-form.js';

/** Few names, so that what is random often meets. */
const names = ['a', 'b', 'items', 'a.b', 'x-y', '0', 'oneOf', 'constructor', '__proto__'];
const name = fc.constantFrom(...names);
const word = fc.constantFrom(
  '',
  'x',
  '是',
  '<b>',
  'date',
  '#/properties/a',
  'T',
  '{{x}}',
  'model.a == 1',
  '*',
);

/** Something that is no JSON, or hardly: functions come from scripts. */
const odd = fc.constantFrom<unknown>(
  null,
  undefined,
  () => 1,
  NaN,
  -1,
  1e99,
  [],
  [[]],
  {},
  true,
  false,
  'x',
  ['a', '*', 3],
);

const { schema } = fc.letrec<{ schema: unknown }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<unknown>(
      { type: 'string' },
      { type: 'string', format: 'data-url', title: 'F' },
      { type: 'integer', enum: [1, 2], enumNames: ['x', 'y'] },
      { type: 'boolean' },
      { enum: ['a', 'b', null] },
      { $ref: '#/definitions/d' },
      { type: ['string', 'null'], readonly: true },
      { type: 'number', minimum: 1, exclusiveMinimum: true, required: true },
      true,
    ),
    object(tie('schema')),
    fc.record({ type: fc.constant('array'), items: tie('schema') }),
    fc.record({
      type: fc.constant('array'),
      items: fc.array(tie('schema'), { maxLength: 2 }),
      additionalItems: tie('schema'),
    }),
    fc.record({ oneOf: fc.array(object(tie('schema')), { minLength: 1, maxLength: 3 }) }),
  ),
}));

function object(inner: fc.Arbitrary<unknown>): fc.Arbitrary<object> {
  const properties = fc.array(fc.tuple(name, inner), { maxLength: 4 }).map((pairs) => {
    const found = {};
    for (const [key, value] of pairs)
      Object.defineProperty(found, key, { value, enumerable: true, configurable: true });
    return found;
  });
  return fc.record({ type: fc.constant('object'), properties });
}

const root = fc
  .tuple(object(schema), schema)
  .map(([whole, definition]) => ({ ...whole, definitions: { d: isCircle(definition) ? {} : definition } }));

/** A reference to itself at once is an unusable schema, and another test's business. */
const isCircle = (definition: unknown): boolean => JSON.stringify(definition)?.includes('$ref') ?? false;

/** Objects with keys from a list, and what may stand there. */
function boxOf(keys: readonly string[], value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .array(fc.tuple(fc.constantFrom(...keys), value), { maxLength: 5 })
    .map((pairs) => Object.fromEntries(pairs));
}

const uiKeys =
  'ui:widget ui:field ui:options ui:order ui:title ui:help ui:description ui:enumNames ui:enumDisabled ui:enumOrder ui:globalOptions ui:readonly ui:label ui:FieldTemplate ui:x items additionalItems additionalProperties oneOf anyOf classNames'.split(
    ' ',
  );
const widgetNames = fc.constantFrom(
  'textarea',
  'radio',
  'select',
  'checkboxes',
  'hidden',
  'range',
  'file',
  'nope',
);

const { ui } = fc.letrec<{ ui: unknown }>((tie) => ({
  ui: boxOf(
    uiKeys.concat(names),
    fc.oneof(
      { maxDepth: 4 },
      odd,
      word,
      widgetNames,
      fc.array(fc.oneof(name, tie('ui')), { maxLength: 3 }),
      tie('ui'),
    ),
  ),
}));

const scope = fc.oneof(
  word,
  fc.array(name, { minLength: 1, maxLength: 3 }).map((path) => `#/properties/${path.join('/properties/')}`),
);
const condition = fc.oneof(
  odd,
  fc.record({ scope, schema: fc.oneof(odd, schema), failWhenUndefined: fc.boolean() }),
  fc.record({
    type: fc.constantFrom('AND', 'OR', 'LEAF'),
    scope,
    expectedValue: odd,
    conditions: fc.array(odd, { maxLength: 2 }),
  }),
);
const { element } = fc.letrec<{ element: unknown }>((tie) => ({
  element: fc.oneof(
    { maxDepth: 4 },
    odd,
    fc.record({
      type: fc.constantFrom('Control', 'ListWithDetail'),
      scope,
      label: fc.oneof(odd, word),
      options: fc.oneof(
        odd,
        boxOf(['multi', 'format', 'toggle', 'autocomplete', 'showSortButtons', 'x'], fc.oneof(odd, word)),
        fc.record({ detail: tie('element') }),
      ),
      rule: fc.oneof(
        odd,
        fc.record({ effect: fc.constantFrom('SHOW', 'HIDE', 'ENABLE', 'DISABLE', 'x'), condition }),
      ),
    }),
    fc.record({
      type: fc.constantFrom(
        'VerticalLayout',
        'HorizontalLayout',
        'Group',
        'Categorization',
        'Category',
        'Label',
        'Other',
      ),
      text: word,
      label: word,
      elements: fc.oneof(odd, fc.array(tie('element'), { maxLength: 3 })),
      options: fc.oneof(odd, fc.record({ variant: fc.constantFrom('stepper', 'x') })),
    }),
  ),
}));

const { entry } = fc.letrec<{ entry: unknown }>((tie) => ({
  entry: fc.oneof(
    { maxDepth: 4 },
    odd,
    name,
    fc.constantFrom('*', '...'),
    boxOf(
      'key type title items tabs condition validationMessage onChange template titleMap description readonly'.split(
        ' ',
      ),
      fc.oneof(
        odd,
        word,
        name,
        fc.constantFrom('tabs', 'fieldset', 'tabarray', 'submit', 'help'),
        fc.array(tie('entry'), { maxLength: 3 }),
      ),
    ),
  ),
}));

/** Whether a form of ours can be made of it, or its schema was told to be unusable. */
function isAccepted(foreign: ForeignForm): void {
  for (const { pointer, reason } of foreign.faults)
    assert.ok(typeof pointer === 'string' && reason.length > 0);
  try {
    assert.ok(createForm(foreign).state.root);
  } catch (error) {
    if (!isTbError(error, 'config')) throw error;
  }
}

const runs = { numRuns: 400, seed: 20261122 };

describe('whatever is handed in as a form of another library', () => {
  it('is taken from rjsf without an error, and makes a form', () => {
    fc.assert(
      fc.property(root, ui, (one, two) => isAccepted(fromRjsf(one, two))),
      runs,
    );
  });

  it('is taken from JSON Forms without an error, and makes a form', () => {
    fc.assert(
      fc.property(root, element, (one, two) => isAccepted(fromJsonForms(one, two))),
      runs,
    );
  });

  it('is taken from Angular Schema Form without an error, and makes a form', () => {
    const form = fc.oneof(odd, fc.array(entry, { maxLength: 5 }));
    fc.assert(
      fc.property(root, form, (one, two) => isAccepted(fromFormDefinition(one, two))),
      runs,
    );
  });

  it('may be no schema at all', () => {
    fc.assert(
      fc.property(odd, odd, (one, two) => {
        for (const from of [fromRjsf, fromJsonForms, fromFormDefinition]) assert.ok(from(one, two).form);
      }),
      runs,
    );
  });
});
