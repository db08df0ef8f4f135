import { createRuleReader } from '../rules/rule-reader.js';
import { compileSchema } from '../schema/compile-schema.js';
import { moreFormats } from '../schema/formats/more-formats.js';
import { schemaFaults } from '../schema/schema-faults.js';
import type { FormOptions, FormStore } from './form-store.js';
import { makeForm } from './make-form.js';
import { formMore } from './more.js';
import { formStructures } from './structures.js';

/**
 * Makes a form, with everything a form can have.
 * @throws {TbError} `config` when the schema cannot be used; its `cause` is the list of {@link FormFault}s.
 */
export function createForm(options: FormOptions): FormStore {
  const { schema, host } = options;
  const faults = schemaFaults(schema).map((fault) => ({ in: 'schema' as const, ...fault }));
  return makeForm(options, {
    validator: options.validator ?? compileSchema(schema, { host, moreFormats }),
    faults,
    more: formMore,
    structures: formStructures,
    rules: createRuleReader(options),
  });
}
