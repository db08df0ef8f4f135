import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { valueAt, type Json } from '@tongban/core';
import { createForm, migrateAnswers, type FormDefinition } from '@tongban/core/form';
import { compileSchema, schemaFaults } from '@tongban/core/schema';
import { fromFormDefinition } from './angular-schema-form/from-form-definition.js';
import { fromUiSchema as fromJsonForms } from './json-forms/from-ui-schema.js';
import { fromUiSchema as fromRjsf } from './rjsf/from-ui-schema.js';
import type { ForeignForm } from './shared/forms/foreign-form.js';

/** A mistake put into the sample answers, and the issues it has to give. */
interface Mistake {
  readonly name: string;
  readonly set?: Readonly<Record<string, Json>>;
  readonly remove?: readonly string[];
  readonly issues: readonly { readonly pointer: string; readonly code: string }[];
}

const folder = new URL('../../../examples/forms/', import.meta.url);
const read = (file: string): never => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as never;

/** The sample answers with a mistake in them. */
function mistaken(sample: Json, { set = {}, remove = [] }: Mistake): Json {
  const value = JSON.parse(JSON.stringify(sample)) as Json;
  const holder = (pointer: string): [Record<string, Json>, string] => {
    const at = pointer.lastIndexOf('/');
    return [valueAt(value, pointer.slice(0, at)) as Record<string, Json>, pointer.slice(at + 1)];
  };
  for (const pointer of Object.keys(set)) {
    const [box, name] = holder(pointer);
    box[name] = set[pointer] as Json;
  }
  for (const pointer of remove) {
    const [box, name] = holder(pointer);
    delete box[name];
  }
  return value;
}

for (const name of ['senior-card', 'food-business', 'start-up']) {
  const schema: object = read(`${name}/schema.json`);
  const form: FormDefinition = read(`${name}/form.json`);
  const sample: Json = read(`${name}/sample.json`);

  describe(`the sample form ${name}`, () => {
    it('has no part that cannot be shown or used', () => {
      assert.deepEqual(schemaFaults(schema), []);
      assert.deepEqual(createForm({ schema, form }).faults, []);
    });

    it('takes its sample answers, and sends them as they are', () => {
      assert.deepEqual(compileSchema(schema).validate(sample), []);
      const store = createForm({ schema, form, value: sample });
      assert.deepEqual(store.state.issues, []);
      assert.deepEqual(store.submission(), sample);
    });

    for (const mistake of read(`${name}/wrong.json`) as readonly Mistake[])
      it(`finds: ${mistake.name}`, () => {
        const value = mistaken(sample, mistake);
        const store = createForm({ schema, form, value });
        const found = store.state.issues.map(({ pointer, code }) => ({ pointer, code }));
        assert.deepEqual(found, mistake.issues);
      });
  });
}

describe('the second version of the sample form start-up', () => {
  const schema: object = read('start-up/schema-v2.json');
  const form: FormDefinition = read('start-up/form-v2.json');
  const { value, moved, dropped } = migrateAnswers(read('start-up/sample.json'), { schema, form });

  it('has no part that cannot be shown or used', () => {
    assert.deepEqual(createForm({ schema, form }).faults, []);
  });

  it('takes over the question that was renamed', () => {
    const from = ['name', 'idNumber', 'mobile'].map((name) => ({
      from: `/contact/${name}`,
      to: `/liaison/${name}`,
    }));
    assert.deepEqual(moved, from);
  });

  it('tells the answers it has no place for: a question that is gone, a bank that is', () => {
    assert.deepEqual(
      dropped.map(({ pointer }) => pointer),
      ['/postcode', '/bankName'],
    );
  });

  it('asks for what is new and what is open again', () => {
    const issues = createForm({ schema, form, value }).state.issues;
    assert.deepEqual(
      issues.map(({ pointer, code }) => `${pointer} ${code}`),
      ['/bankName required', '/beneficialOwner required'],
    );
  });
});

const brought: Readonly<Record<string, (schema: unknown, form: unknown) => ForeignForm>> = {
  rjsf: fromRjsf,
  'json-forms': fromJsonForms,
  'angular-schema-form': fromFormDefinition,
};

for (const name of Object.keys(brought)) {
  const folderOf = `brought/${name}`;
  const definition: unknown = read(
    `${folderOf}/${name === 'angular-schema-form' ? 'form' : 'ui-schema'}.json`,
  );
  const foreign = brought[name]?.(read(`${folderOf}/schema.json`), definition) as ForeignForm;

  describe(`the sample form of ${name}`, () => {
    it('tells what is not carried over, and nothing else', () => {
      const told = foreign.faults.map(({ in: where, pointer, code }) => ({ in: where, pointer, code }));
      assert.deepEqual(told, read(`${folderOf}/faults.json`));
    });

    it('makes a form without a fault, which takes its sample answers and sends them as they are', () => {
      const sample: Json = read(`${folderOf}/sample.json`);
      const store = createForm({ ...foreign, value: sample });
      assert.deepEqual(store.faults, []);
      assert.deepEqual(store.state.issues, []);
      assert.deepEqual(store.submission(), sample);
    });
  });
}
