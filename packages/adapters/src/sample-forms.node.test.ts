import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { valueAt, type Json } from '@tongban/core';
import { createForm, type FormDefinition } from '@tongban/core/form';
import { compileSchema, schemaFaults } from '@tongban/core/schema';

/** A mistake put into the sample answers, and the issues it has to give. */
interface Mistake {
  readonly name: string;
  readonly set?: Readonly<Record<string, Json>>;
  readonly remove?: readonly string[];
  readonly issues: readonly { readonly pointer: string; readonly code: string; readonly property?: string }[];
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
        const found = store.state.issues.map(({ pointer, code, params }) =>
          code === 'required' ? { pointer, code, property: params['property'] } : { pointer, code },
        );
        assert.deepEqual(found, mistake.issues);
      });
  });
}
