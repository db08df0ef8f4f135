import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Json } from '../base/json.js';
import type { Answers } from '../checklist/checklist.js';
import { resolveChecklist } from '../checklist/create-checklist.js';
import { scenarioSubject } from '../checklist/subject.js';
import { createForm } from '../form/create-form.js';
import { createRuleReader } from '../rules/rule-reader.js';
import type { Catalogue, Form, Option } from '../format/generated/types.js';
import { createJointForm } from './create-joint-form.js';
import { withoutGiven } from './given-answers.js';
import type { JointForm } from './joint-form.js';

/** The joint form of items `a`, `b`, … with these forms, after this option of the one question was chosen. */
function joined(
  forms: readonly Omit<Form, 'id'>[],
  gives: Readonly<Record<string, unknown>>,
  more: Partial<Catalogue['items'][number]> = {},
): (answers?: Answers) => JointForm {
  const items = forms.map((_, index) => ({
    id: 'abc'[index]!,
    name: `事项 ${'abc'[index]!}`,
    type: { code: '01' },
    department: { name: '部门' },
    form: `f${String(index)}`,
    ...(index === 0 && more),
  }));
  const options: Option[] = [
    { id: 'yes', text: '有限责任公司', gives: gives as NonNullable<Option['gives']> },
    { id: 'no', text: '其他' },
  ];
  const catalogue = {
    items,
    forms: forms.map((form, index) => ({ id: `f${String(index)}`, ...form })),
  } as unknown as Catalogue;
  const scenario = {
    id: 's',
    name: '一件事',
    items: items.map(({ id }) => id),
    situations: [{ id: 'kind', question: '哪一种？', options }],
  };
  const subject = scenarioSubject(scenario, catalogue);
  return (answers = { kind: ['yes'] }) =>
    createJointForm(subject, resolveChecklist(subject, answers), catalogue);
}

const kind = {
  type: 'string',
  title: '企业类型',
  enum: ['company', 'other'],
  'x-element': 'enterprise.kind',
};
const code = { type: 'string', title: '代码', 'x-element': 'enterprise.uscc' };
const asking = (properties: object, rest: object = {}, form?: Form['form']): Omit<Form, 'id'> => ({
  schema: { type: 'object', properties, ...rest },
  ...(form && { form }),
});

/** What is answered and asked when nobody has filled anything in. */
function opened({ schema, form }: JointForm, value: Json = {}) {
  const store = createForm({ schema, form, value, rules: createRuleReader({}) } as never);
  return store.state;
}

const given = { 'enterprise.kind': 'company' };

test('what an answer to the situation tells stands in the parts of all items that ask for it, without being asked', () => {
  const form = joined(
    [
      asking({ kind, area: { type: 'number' } }, { required: ['kind'] }),
      asking({ type: kind }, { required: ['type'] }),
      asking({ seats: { type: 'number' } }),
    ],
    given,
  )();
  const { value } = opened(form);
  assert.deepEqual(
    form.split(value).map((part) => part.value),
    [{ kind: 'company' }, { type: 'company' }, {}],
  );
  assert.deepEqual(form.asked, { alone: 4, together: 2 });
  assert.deepEqual(
    form.given.map(({ element, value: told, by }) => [element, told, by.optionText]),
    [['enterprise.kind', 'company', '有限责任公司']],
  );
});

test('a question of one item alone is settled at its place, however deep, with and without a layout', () => {
  const nested = {
    about: { type: 'object', properties: { kind, name: { type: 'string' } }, required: ['kind'] },
  };
  for (const layout of [
    undefined,
    ['about.name', { key: 'about.kind', type: 'radios', compute: '"other"' }],
    ['*'],
    [{ type: 'section', items: ['about.kind', '...'] }],
  ]) {
    const form = joined([asking(nested, { required: ['about'] }, layout as Form['form'])], given)();
    const { value } = opened(form);
    assert.deepEqual(form.split(value)[0]?.value, { about: { kind: 'company' } }, JSON.stringify(layout));
    const text = JSON.stringify(form);
    assert.match(text, /按您选的情形/);
    assert.doesNotMatch(text, /\\"other\\"/);
  }
});

test('a settled question says which answer has settled it', () => {
  const { form } = joined([asking({ kind }), asking({ kind })], given)();
  assert.match(JSON.stringify(form), /按您选的情形：有限责任公司/);
});

test('another situation asks the question again, with nothing the first one has told', () => {
  const form = joined([asking({ kind, name: { type: 'string' } })], given);
  const told = opened(form(), { a: { name: '海味轩' } }).value;
  assert.deepEqual(told, { a: { name: '海味轩', kind: 'company' } });
  const asked = form({ kind: ['no'] });
  assert.deepEqual(withoutGiven(told, form(), asked), { a: { name: '海味轩' } });
  assert.deepEqual(withoutGiven(told, form(), form()), told);
  assert.equal(asked.asked.together, 2);
  assert.deepEqual(withoutGiven({ a: { kind: 'other' } }, form(), asked), { a: { kind: 'other' } });
});

test('a question that makes no sense in the situation is not asked at all', () => {
  const form = joined(
    [
      asking({ code, name: { type: 'string' } }),
      asking({ code }),
      asking({ inner: { type: 'object', properties: { code } } }),
    ],
    { 'enterprise.uscc': null },
  )();
  assert.doesNotMatch(JSON.stringify([form.schema, form.form]), /代码|enterprise_uscc/);
  assert.deepEqual(
    form.split({ enterprise_uscc: 'X', a: { name: '海味轩', code: 'X' } }).map((part) => part.value),
    [{ name: '海味轩' }, {}, {}],
  );
  assert.deepEqual(form.asked, { alone: 4, together: 1 });
});

test('a question that must be answered is asked, even where an answer says it makes no sense', () => {
  const form = joined([asking({ code }, { required: ['code'] })], { 'enterprise.uscc': null })();
  assert.match(JSON.stringify(form.schema), /代码/);
});

test('other questions see what is given', () => {
  const form = joined(
    [
      asking({ kind, shares: { type: 'number' } }, {}, [
        'kind',
        { key: 'shares', condition: "kind == 'company'" },
      ] as unknown as Form['form']),
    ],
    given,
  )();
  assert.deepEqual(form.split(opened(form, { a: { shares: 3 } }).value)[0]?.value, {
    kind: 'company',
    shares: 3,
  });
});

test('what does not fit the form is asked', () => {
  for (const value of ['nonsense', 7, true]) {
    const form = joined([asking({ kind })], { 'enterprise.kind': value })();
    assert.deepEqual([form.given, form.asked.together], [[], 1]);
  }
});

test('what two answers tell differently is asked', () => {
  const more = {
    situations: [
      {
        id: 'q',
        question: '类型？',
        options: [{ id: 'o', text: '其他', gives: { 'enterprise.kind': 'other' } }],
      },
    ],
  };
  const form = joined([asking({ kind })], given, more as never);
  assert.deepEqual(form({ kind: ['yes'], 'a/q': ['o'] }).given, []);
  assert.deepEqual(form({ 'a/q': ['o'] }).given[0]?.value, 'other');
});
