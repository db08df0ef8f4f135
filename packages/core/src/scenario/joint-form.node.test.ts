import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import type { Json } from '../base/json.js';
import type { Checklist, ChecklistSubject } from '../checklist/checklist.js';
import { createForm } from '../form/create-form.js';
import type { Catalogue, Form, Item } from '../format/generated/types.js';
import { createJointForm } from './create-joint-form.js';
import type { JointForm } from './joint-form.js';

const itemOf = (id: string, form?: string): Item =>
  ({
    id,
    name: `事项 ${id}`,
    type: { code: '01' },
    department: { name: `部门 ${id}` },
    ...(form && { form }),
  }) as unknown as Item;

/** A joint form of items `a`, `b`, … with these forms; those in `out` do not take part. */
function joined(forms: readonly (Omit<Form, 'id'> | undefined)[], out: readonly string[] = []): JointForm {
  const items = forms.map((form, index) => itemOf('abcdef'[index]!, form && `f${String(index)}`));
  const subject: ChecklistSubject = { id: 's', name: '一件事', items };
  const checklist = {
    questions: [],
    items: items.map((item) => ({ item, state: out.includes(item.id) ? 'out' : 'in', because: [] })),
    lines: [],
    counts: { bring: 0, later: 0, committed: 0, held: 0, conditional: 0, optional: 0 },
    open: 0,
    issues: [],
  } as Checklist;
  const catalogue = {
    forms: forms.map((form, index) => form && { id: `f${String(index)}`, ...form }).filter(Boolean),
  } as unknown as Catalogue;
  return createJointForm(subject, checklist, catalogue);
}

const valuesOf = (form: JointForm, value: Json): readonly Json[] =>
  form.split(value).map((part) => part.value);
const properties = (form: JointForm): Record<string, Record<string, unknown>> =>
  (form.schema as { properties: Record<string, Record<string, unknown>> }).properties;

const name = { type: 'string', title: '姓名', 'x-element': 'person.name' };
const personal = (more: object = {}, of: object = name): Omit<Form, 'id'> => ({
  schema: { type: 'object', properties: { name: of, ...more }, required: ['name'] },
});

test('what two items ask is asked once, and each gets it back', () => {
  const form = joined([personal({ area: { type: 'number' } }), personal({ seats: { type: 'integer' } })]);
  assert.deepEqual(Object.keys(properties(form)), ['person_name', 'a', 'b']);
  assert.deepEqual(form.asked, { alone: 4, together: 3 });
  assert.deepEqual(valuesOf(form, { person_name: '林悦', a: { area: 40 }, b: { seats: 8 } }), [
    { area: 40, name: '林悦' },
    { seats: 8, name: '林悦' },
  ]);
});

test('a part says which form it is of and in which version, and an item without a form sends none', () => {
  const [first, second] = joined([personal(), undefined]).split({ a: { name: '林悦' } });
  assert.deepEqual([first?.formId, first?.formVersion?.length, first?.value], ['f0', 16, { name: '林悦' }]);
  assert.deepEqual(second, { item: 'b', value: null });
});

test('an answer stands in the same place whichever items are in', () => {
  const forms = [personal(), personal({ area: { type: 'number' } }), personal()];
  assert.equal(joined(forms, ['b', 'c']).place('a', '/name'), joined(forms).place('a', '/name'));
  assert.deepEqual(Object.keys(properties(joined(forms, ['b', 'c']))), ['person_name']);
});

test('what lies in objects is put back into them', () => {
  const nested = (rest: object): Omit<Form, 'id'> => ({
    schema: {
      type: 'object',
      properties: {
        applicant: { type: 'object', properties: { name, ...rest }, required: ['name'] },
      },
      required: ['applicant'],
    },
  });
  const form = joined([nested({}), nested({ phone: { type: 'string' } }), personal()]);
  assert.deepEqual(Object.keys(properties(form)), ['person_name', 'b']);
  assert.deepEqual(valuesOf(form, { person_name: '林悦', b: { applicant: { phone: '0990' } } }), [
    { applicant: { name: '林悦' } },
    { applicant: { phone: '0990', name: '林悦' } },
    { name: '林悦' },
  ]);
  assert.equal(form.place('b', '/applicant/name'), '/person_name');
  assert.equal(form.place('b', '/applicant/phone'), '/b/applicant/phone');
  assert.equal(form.place('b', ''), '/b');
});

test('what is declared for all stands at the end, when all else has been filled in', () => {
  const truth = { type: 'boolean', title: '内容真实', const: true, 'x-element': 'declaration.true' };
  const form = joined([personal({ agree: truth }), personal({ agree: truth, area: { type: 'number' } })]);
  assert.deepEqual(
    form.form.map((entry) => {
      const { title, items } = entry as { title: string; items?: readonly { key: unknown }[] };
      return [title, items?.map(({ key }) => key)];
    }),
    [
      ['各事项共用的信息', [['person_name']]],
      ['事项 b', undefined],
      ['声明', [['declaration_true']]],
    ],
  );
  const declared = joined([
    { schema: { type: 'object', properties: { agree: truth } } },
    personal({ agree: truth }),
  ]);
  assert.deepEqual(
    declared.form.map((entry) => (entry as { title: string }).title),
    ['事项 b', '声明'],
  );
});

test('it tells where an item’s data element is asked, shared or by the item alone', () => {
  const phone = { type: 'string', 'x-element': 'person.phone' };
  const form = joined([personal({ phone }), personal(), undefined]);
  assert.equal(form.placeOf('a', 'person.name'), '/person_name');
  assert.equal(form.placeOf('b', 'person.name'), '/person_name');
  assert.equal(form.placeOf('a', 'person.phone'), '/a/phone');
  assert.equal(form.placeOf('b', 'person.phone'), undefined);
  assert.equal(form.placeOf('c', 'person.name'), undefined);
});

test('a place in a server’s words goes on below what is shared', () => {
  const address = {
    type: 'object',
    'x-element': 'home',
    properties: { street: { type: 'string' } },
  };
  const form = joined([
    { schema: { type: 'object', properties: { at: address } } },
    { schema: { type: 'object', properties: { home: address } } },
  ]);
  assert.equal(form.place('a', '/at/street'), '/home/street');
});

test('the strongest constraints hold', () => {
  const form = joined([
    personal({}, { ...name, maxLength: 20, minLength: 2 }),
    { schema: { type: 'object', properties: { name: { ...name, maxLength: 40, minLength: 1 } } } },
  ]);
  assert.deepEqual(properties(form)['person_name'], {
    type: 'string',
    title: '姓名',
    'x-element': 'person.name',
    maxLength: 20,
    minLength: 2,
  });
  assert.deepEqual((form.schema as { required: string[] }).required, ['person_name']);
});

for (const [what, one, other, merged] of [
  ['lists', { enum: ['1', '2', '3'] }, { enum: ['3', '2', '4'] }, { enum: ['2', '3'] }],
  ['a list and one value', { enum: [1, 2] }, { const: 2 }, { const: 2 }],
  ['numbers and whole ones', { type: 'number' }, { type: 'integer' }, { type: 'integer' }],
  ['multiples', { multipleOf: 2 }, { multipleOf: 4 }, { multipleOf: 4 }],
] as const)
  test(`of ${what} what both take is left`, () => {
    const form = joined([
      personal({}, { 'x-element': 'e', ...one }),
      personal({}, { 'x-element': 'e', ...other }),
    ]);
    assert.deepEqual(properties(form)['e'], { 'x-element': 'e', ...merged });
    assert.deepEqual(form.apart, []);
  });

for (const [what, one, other] of [
  ['types', { type: 'string' }, { type: 'integer' }],
  ['values', { enum: ['1'] }, { enum: ['2'] }],
  ['lengths', { minLength: 5 }, { maxLength: 4 }],
  ['bounds', { exclusiveMinimum: 5 }, { maximum: 5 }],
  ['patterns', { pattern: '^a' }, { pattern: '^b' }],
  ['objects', { properties: { a: {} }, additionalProperties: false }, { properties: { b: {} } }],
] as const)
  test(`${what} that contradict each other are asked by each item, and told`, () => {
    const form = joined([
      personal({}, { 'x-element': 'e', ...one }),
      personal({}, { 'x-element': 'e', ...other }),
    ]);
    assert.deepEqual(Object.keys(properties(form)), ['a', 'b']);
    assert.deepEqual(form.apart, [{ element: 'e', items: ['b'], reason: 'contradiction' }]);
  });

test('what an item asks only in some cases, or twice, it asks itself', () => {
  const some: Omit<Form, 'id'> = {
    ...personal({ other: { type: 'boolean' } }),
    form: ['other', { key: 'name', condition: 'other' }],
  };
  const twice = personal({ again: name });
  const bound: Omit<Form, 'id'> = {
    schema: {
      type: 'object',
      properties: { name, kind: { type: 'string' } },
      if: { properties: { kind: { const: 'x' } } },
      then: { required: ['name'] },
    },
  };
  const form = joined([personal(), personal(), some, twice, bound]);
  assert.deepEqual(form.apart, [
    { element: 'person.name', items: ['c', 'e'], reason: 'condition' },
    { element: 'person.name', items: ['d'], reason: 'repeated' },
  ]);
  assert.deepEqual(valuesOf(form, { person_name: 'x', c: {}, d: {}, e: {} }), [
    { name: 'x' },
    { name: 'x' },
    {},
    {},
    {},
  ]);
});

test('rules speak of where the answers stand now', () => {
  const ruled: Omit<Form, 'id'> = {
    schema: {
      type: 'object',
      properties: {
        name,
        kind: { enum: ['shop', 'canteen'] },
        seats: { type: 'integer', 'x-schema-form': { condition: "kind == 'canteen'" } },
        rows: {
          type: 'array',
          items: { type: 'object', properties: { kind: { type: 'string' }, share: { type: 'number' } } },
        },
        total: { type: 'number' },
        note: { type: 'string' },
      },
    },
    form: [
      'kind',
      { type: 'fieldset', items: ['name', 'seats'] },
      { key: 'rows', items: [{ key: 'rows[].share', condition: "row.kind != 'kind'" }] },
      { key: 'total', compute: 'sum(rows[].share) + 2e1' },
      {
        key: 'note',
        condition: {
          allOf: [
            "model.name.startsWith('name') && today() != name",
            { pointer: '/kind', schema: { const: 'shop' } },
          ],
        },
      },
    ],
  };
  const form = joined([ruled, personal()]);
  const text = JSON.stringify([form.form, form.schema]);
  for (const part of [
    `"a.kind == 'canteen'"`,
    `"row.kind != 'kind'"`,
    '"sum(a.rows[].share) + 2e1"',
    `"person_name.startsWith('name') && today() != person_name"`,
    '"pointer":"/a/kind"',
  ])
    assert.ok(text.includes(part), part);
  const store = createForm({ schema: form.schema, form: form.form, value: { a: { kind: 'canteen' } } });
  assert.deepEqual(store.faults, []);
  store.dispatch({ type: 'set', pointer: '/a/rows', value: [{ share: 3 }, { share: 4 }] });
  assert.equal((store.submission() as { a: { total: number } }).a.total, 27);
});

test('references keep leading where they led', () => {
  const form = joined([
    {
      schema: {
        $id: 'https://www.jg.example/forms/a',
        type: 'object',
        properties: { name: { $ref: '#/$defs/name' }, tree: { $ref: '#/$defs/tree' } },
        $defs: {
          name,
          tree: { type: 'object', properties: { inner: { $ref: '#/$defs/tree' }, size: { type: 'number' } } },
        },
      },
    },
    {
      schema: {
        $schema: 'http://json-schema.org/draft-07/schema#',
        type: 'object',
        properties: {
          name: { $ref: '#/definitions/name' },
          pair: { items: [{ $ref: '#/definitions/tree' }] },
        },
        definitions: { name, tree: { type: 'string' } },
      },
    },
  ]);
  const check = new Ajv2020({ strict: false }).compile(form.schema as object);
  assert.deepEqual(Object.keys(properties(form)), ['person_name', 'a', 'b']);
  assert.equal(check({ person_name: 'x', a: { tree: { inner: { size: 1 } } }, b: { pair: ['x'] } }), true);
  assert.equal(check({ a: { tree: { inner: { size: 'x' } } }, b: {} }), false);
  assert.equal(check({ a: {}, b: { pair: [1] } }), false);
});

test('the form can be drawn as it is, in sections that say whose they are', () => {
  const wizard: Omit<Form, 'id'> = {
    ...personal({ area: { type: 'number', title: '面积' }, more: { type: 'string' } }),
    form: [
      {
        type: 'wizard',
        tabs: [
          { title: '一', items: ['name'] },
          { title: '二', items: ['area', '...'] },
        ],
      },
    ],
  };
  const form = joined([wizard, personal()]);
  const store = createForm({ schema: form.schema, form: form.form });
  assert.deepEqual(store.faults, []);
  const drawn = JSON.stringify(store.state.root, (key, value: unknown) =>
    ['title', 'children', 'kind', 'layout', 'pointer'].includes(key) || key === '' || /^\d+$/.test(key)
      ? value
      : undefined,
  );
  for (const part of [
    '各事项共用的信息',
    '"pointer":"/person_name"',
    '事项 a',
    '"pointer":"/a/area"',
    '/a/more',
  ])
    assert.ok(drawn.includes(part), `${part} in ${drawn}`);
  assert.ok(!drawn.includes('wizard'));
});

test('a required answer of an item that has not been answered is missed', () => {
  const form = joined([personal({}, { type: 'string' }), personal()]);
  const store = createForm({ schema: form.schema, form: form.form });
  assert.deepEqual(
    store.state.issues.map(({ pointer, code }) => [pointer, code]),
    [
      ['/a/name', 'required'],
      ['/b/name', 'required'],
    ],
  );
});

/** Leaves of random forms. */
const LEAVES: readonly object[] = [
  { type: 'string', minLength: 1, maxLength: 6 },
  { type: 'string', maxLength: 3 },
  { enum: ['x', 'y', 'z'] },
  { enum: ['y', 'z', 'w'] },
  { type: 'integer', minimum: 0, maximum: 9 },
  { type: 'number', minimum: 3 },
  { type: 'array', items: { type: 'string' }, minItems: 1 },
  { $ref: '#/$defs/text' },
];

const leaf = fc.record({
  kind: fc.nat(LEAVES.length - 1),
  element: fc.option(fc.constantFrom('e.1', 'e.2', 'e-3', 'e4'), { nil: undefined }),
  required: fc.boolean(),
});
const objectOf = (depth: number): fc.Arbitrary<object> =>
  fc
    .tuple(
      fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), leaf, { maxKeys: 4 }),
      depth > 0 ? fc.option(objectOf(depth - 1), { nil: undefined }) : fc.constant(undefined),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([leaves, inner, innerRequired, closed]) => {
      const props: Record<string, object> = {};
      const required: string[] = [];
      for (const [key, { kind, element, required: must }] of Object.entries(leaves)) {
        props[key] = { ...LEAVES[kind], ...(element && { 'x-element': element }) };
        if (must) required.push(key);
      }
      if (inner) {
        props['inner'] = inner;
        if (innerRequired) required.push('inner');
      }
      return { type: 'object', properties: props, required, ...(closed && { additionalProperties: false }) };
    });

/** A value a schema takes, most often. */
function valueOf(schema: Record<string, unknown>, pick: (count: number) => number): Json | undefined {
  if (schema['properties']) {
    const out: Record<string, Json> = {};
    const inside = schema['properties'] as Record<string, Record<string, unknown>>;
    for (const key of Object.keys(inside)) {
      if (!(schema['required'] as string[]).includes(key) && pick(2) === 0) continue;
      const value = valueOf(inside[key]!, pick);
      if (value !== undefined) out[key] = value;
    }
    return out;
  }
  const fitting = fittingOf(schema);
  return fitting[pick(fitting.length)];
}

const SOME: readonly Json[] = ['x', 'y', 'z', 'w', 'kk', '一', 'ab', '', 0, 3, 5, 9, 12, ['a'], ['a', 'b']];
const known = new Map<string, readonly Json[]>();

function fittingOf(schema: object): readonly Json[] {
  const text = JSON.stringify(schema);
  let fitting = known.get(text);
  if (!fitting) {
    const check = new Ajv2020({ strict: false }).compile({ ...schema, $defs: { text: TEXT, ...DEFS } });
    known.set(text, (fitting = SOME.filter((value) => check(value) as boolean)));
  }
  return fitting;
}
const TEXT = { type: 'string', minLength: 2 };
const DEFS = Object.fromEntries([...'abcdef'].map((key) => [key, { $defs: { text: TEXT } }]));

test('each part of an answered joint form fits the schema of its own form', () => {
  let shared = 0;
  let checked = 0;
  fc.assert(
    fc.property(
      fc.array(objectOf(2), { minLength: 2, maxLength: 4 }),
      fc.infiniteStream(fc.nat()),
      (roots, picks) => {
        const forms = roots.map((root) => ({ schema: { ...root, $defs: { text: TEXT } } }));
        const form = joined(forms);
        const whole = new Ajv2020({ strict: false }).compile(form.schema as object);
        const value = valueOf(form.schema as Record<string, unknown>, (count) => picks.next().value! % count);
        if (!(whole(value) as boolean)) return;
        checked += 1;
        if (form.asked.together < form.asked.alone) shared += 1;
        form.split(value!).forEach((part, index) => {
          const own = new Ajv2020({ strict: false, allErrors: true }).compile(forms[index]!.schema);
          assert.ok(own(part.value), JSON.stringify([own.errors, forms, value, part.value]));
        });
      },
    ),
    { numRuns: 400 },
  );
  assert.ok(
    checked > 250 && shared > 80,
    `${String(checked)} checked, ${String(shared)} of them with something shared`,
  );
});

test('a shared answer is wrong where the rule of any item says so', () => {
  const of = (key: string, invalidIf: string): Omit<Form, 'id'> => ({
    ...personal({ [key]: { type: 'string' } }),
    form: [{ key: 'name', invalidIf }, key] as never,
  });
  const form = joined([of('other', 'name == other'), of('third', 'name == third')]);
  const wrong = (value: Json): readonly string[] =>
    createForm({ schema: form.schema, form: form.form, value }).state.issues.map(
      ({ pointer, code }) => `${pointer} ${code}`,
    );
  const value = { person_name: '林悦', a: { other: '林照' }, b: { third: '林照' } };
  assert.deepEqual(wrong(value), []);
  assert.deepEqual(wrong({ ...value, a: { other: '林悦' } }), ['/person_name invalidIf']);
  assert.deepEqual(wrong({ ...value, b: { third: '林悦' } }), ['/person_name invalidIf']);
});
