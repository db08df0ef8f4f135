import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isRecord, type Json } from '../base/json.js';
import { readSample } from '../check/testing/sample.mjs';
import { createForm } from '../form/create-form.js';
import type { FormDefinition, FormItem } from '../form/definition.js';
import type { SchemaObject } from '../schema/json-schema.js';
import { citizenNumber, honestAnswers } from './testing/honest-answers.mjs';

const TODAY = '2026-11-22';
/** Days that may lie ahead: everything else has happened. */
const AHEAD = ['from', 'until', 'retiresOn', 'startsOn', 'crematedOn'];

interface SampleForm {
  readonly id: string;
  readonly schema: SchemaObject;
  readonly form: FormDefinition;
  readonly properties: Readonly<Record<string, SchemaObject>>;
}

const forms = readSample().forms.map(({ id, schema, form }): SampleForm => ({
  id,
  schema,
  form: form as never,
  properties: schema['properties'] as never,
}));

/** What has to be answered before a question is asked. */
const BEFORE: Readonly<Record<string, Readonly<Record<string, Json>>>> = {
  retiresOn: { kind: 'early' },
  returnAddress: { how: 'post' },
  deliveryAddress: { deliveryWay: 'post' },
};

/** What is wrong with honest answers but for these, as `/born invalidIf`. */
function wrong(form: SampleForm, changes: Readonly<Record<string, Json>> = {}): readonly string[] {
  const before = Object.keys(changes).map((name) => BEFORE[name]);
  const value = Object.assign(honestAnswers(form.schema, TODAY), ...before, changes) as Json;
  return createForm({ ...form, value, today: () => TODAY }).state.issues.map(
    ({ pointer, code }) => `${pointer} ${code}`,
  );
}

/** Questions of all forms that are of a kind. */
const each = (
  meant: (schema: SchemaObject, name: string) => boolean,
): readonly { readonly form: SampleForm; readonly name: string; readonly schema: SchemaObject }[] =>
  forms.flatMap((form) =>
    Object.entries(form.properties)
      .filter(([name, schema]) => meant(schema, name))
      .map(([name, schema]) => ({ form, name, schema })),
  );

/** The entry of a question; nothing where its name stands alone. */
function entryOf(definition: FormDefinition, name: string): FormItem | undefined {
  for (const entry of definition) {
    if (typeof entry === 'string') continue;
    if (entry.key === name) return entry;
    const inside = entryOf(entry.items ?? [], name);
    if (inside) return inside;
  }
  return undefined;
}

const elementOf = (schema: SchemaObject): string => String(schema['x-element'] ?? '');
const isPerson = (schema: SchemaObject, name: string): boolean =>
  /^(?!enterprise).*\.name$/.test(elementOf(schema)) || /Manager$/.test(name);

describe('forms of the sample catalogue', () => {
  it('take honest answers', () => {
    for (const form of forms) assert.deepEqual(wrong(form), [], form.id);
  });

  it('take no day that cannot be', () => {
    const days = each(({ format }) => format === 'date');
    assert.ok(days.length > 15);
    for (const { form, name } of days) {
      const impossible = ['1850-01-01', '2150-01-01', ...(AHEAD.includes(name) ? [] : ['2026-11-23'])];
      for (const day of impossible)
        assert.ok(wrong(form, { [name]: day }).includes(`/${name} invalidIf`), `${form.id} ${name} ${day}`);
    }
  });

  it('do not ask for a birthday that stands in a number they ask for', () => {
    for (const form of forms)
      for (const name of form.schema.required as readonly string[]) {
        const [, role] = /^(.*)\.id-number$/.exec(elementOf(form.properties[name] ?? {})) ?? [];
        const asked = Object.values(form.properties).map(elementOf);
        if (role !== undefined) assert.ok(!asked.includes(`${role}.born-on`), `${form.id} ${role}`);
      }
  });

  it('take no number of somebody not yet born, or far too old', () => {
    for (const { form, name } of each(({ format }) => format === 'citizen-id'))
      for (const born of ['21500101', '18500101'])
        assert.ok(
          wrong(form, { [name]: citizenNumber(born, 11) }).includes(`/${name} invalidIf`),
          `${form.id} ${name} ${born}`,
        );
  });

  it('take no number twice for two people', () => {
    let pairs = 0;
    for (const form of forms) {
      const names = Object.keys(form.properties).filter(
        (name) => form.properties[name]?.format === 'citizen-id',
      );
      const honest = honestAnswers(form.schema, TODAY);
      names.forEach((one, at) =>
        names.slice(at + 1).forEach((other) => {
          pairs++;
          const number = honest[one] ?? citizenNumber('19900507', 17);
          // A parent who registers the child may have a number twice; the other parent's it is not.
          const parent = /father/.test(one + other) ? 'mother' : 'father';
          const relation = form.id === 'birth-registration' ? { relation: parent } : {};
          const found = wrong(form, { ...relation, [one]: number, [other]: number });
          assert.ok(
            found.includes(`/${one} invalidIf`) || found.includes(`/${other} invalidIf`),
            `${form.id} ${one} ${other}`,
          );
        }),
      );
    }
    assert.ok(pairs > 15);
  });

  it('take no digits for a name of a person or a firm', () => {
    const names = each((schema, name) => isPerson(schema, name) || elementOf(schema) === 'enterprise.name');
    assert.ok(names.length > 40);
    for (const { form, name } of names)
      for (const text of ['12345', '１２３', '王五?'])
        assert.ok(wrong(form, { [name]: text }).includes(`/${name} pattern`), `${form.id} ${name} ${text}`);
    for (const { form, name } of names.filter(({ schema, name: property }) => isPerson(schema, property)))
      for (const text of ['阿依古丽·买买提', "Anna O'Neil", '𠮷田'])
        assert.ok(!wrong(form, { [name]: text }).includes(`/${name} pattern`), `${form.id} ${name} ${text}`);
  });

  it('take no address without a word in it', () => {
    const addresses = each(({ properties }) => isRecord(properties) && 'detail' in (properties as object));
    assert.ok(addresses.length > 20);
    for (const { form, name } of addresses)
      assert.ok(
        wrong(form, { [name]: { region: '990102000000', detail: '11111' } }).includes(
          `/${name}/detail pattern`,
        ),
        `${form.id} ${name}`,
      );
  });

  it('offer the peoples of GB/T 3304', () => {
    const peoples = each((_, name) => name === 'ethnicity');
    assert.ok(peoples.length > 0);
    for (const { schema } of peoples) {
      const choices = schema.oneOf as readonly { const: string; title: string }[];
      assert.equal(choices.length, 58);
      assert.deepEqual(
        [choices[0], choices[55]].map((one) => [one?.const, one?.title]),
        [
          ['01', '汉族'],
          ['56', '基诺族'],
        ],
      );
    }
  });

  it('know that what a firm’s owners pay in is its capital, and that nobody owns it twice', () => {
    const [form] = forms.filter(({ id }) => id === 'enterprise-establishment');
    const owner = (name: string, number: string, amount: number): Json => ({ name, number, amount });
    const two = [
      owner('林悦', citizenNumber('19900507', 17), 30),
      owner('周潮生', citizenNumber('19880104', 21), 70),
    ];
    const found = (shareholders: Json, kind = 'limited', capital = 100): readonly string[] =>
      wrong(form!, { shareholders, kind, capital });
    assert.deepEqual(found(two), []);
    assert.deepEqual(found(two, 'limited', 101), ['/capital invalidIf']);
    assert.deepEqual(found([two[0]!, { ...(two[0] as object), amount: 70 } as Json]), [
      '/shareholders/1/number invalidIf',
    ]);
    assert.deepEqual(found(two, 'sole'), ['/shareholders/1/name invalidIf']);
    assert.deepEqual(found([two[0]!], 'partnership', 30), ['/shareholders/0/name invalidIf']);
  });

  it('say in their own words what to do about all this', () => {
    for (const { form, name, schema } of each(() => true)) {
      const entry = entryOf(form.form, name);
      const words = entry?.validationMessage;
      const place = `${form.id} ${name}`;
      if (schema['pattern'] !== undefined) assert.ok(isRecord(words) && words['pattern'], place);
      if (entry?.invalidIf !== undefined) assert.ok(isRecord(words) && words['invalidIf'], place);
    }
  });
});
