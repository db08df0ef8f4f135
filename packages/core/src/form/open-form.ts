import { loaded } from '../base/loaded.js';
import { openSchema } from '../schema/open-schema.js';
import { formNeeds } from './form-needs.js';
import type { FormFault, FormOptions, FormStore } from './form-store.js';
import { makeForm } from './make-form.js';

/**
 * Makes a form as `createForm` does, bringing only the parts it needs: at once when it asks plain questions, with a promise when
 * something has to be loaded first. `faults` are what `schemaFaults` said of the schema, if it was asked.
 * @throws {TbError} `config`, also by rejecting, when the schema cannot be used; its `cause` is the list of {@link FormFault}s. `network`, by
 *   rejecting, when a part could not be loaded.
 */
export function openForm(
  options: FormOptions,
  faults?: readonly FormFault[],
): FormStore | Promise<FormStore> {
  const validator = options.validator ?? openSchema(options.schema, { host: options.host });
  const needs = formNeeds(options);
  if (!needs.more && !('then' in validator)) return makeForm(options, { validator, faults });
  return Promise.all([
    validator,
    needs.more ? loaded(import('./more.js')) : undefined,
    needs.structures ? loaded(import('./structures.js')) : undefined,
    needs.rules ? loaded(import('../rules/rule-reader.js')) : undefined,
  ]).then(([ready, more, structures, rules]) =>
    makeForm(options, {
      validator: ready,
      faults,
      more: more?.formMore,
      structures: structures?.formStructures,
      rules: rules?.createRuleReader(options),
    }),
  );
}
