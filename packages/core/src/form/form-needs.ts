import type { FormOptions } from './form-store.js';

/** Which parts of the library a form needs beside that for plain questions. */
export interface FormNeeds {
  readonly more: boolean;
  readonly rules: boolean;
}

/** Keywords of a schema that ask for more than plain questions in groups. */
const MORE =
  /"(items|prefixItems|oneOf|anyOf|if|dependencies|dependentSchemas|patternProperties|additionalProperties|tabs)":[[{]|"type":"(wizard|tabs)"/;

/** Entries of a form definition, and of `x-schema-form` in a schema. */
const RULES = /"(condition|requiredIf|readonlyIf|compute|prefill)":/;

/** Looks at the texts of both documents: a word too many only loads a part in vain. */
export function formNeeds({
  schema,
  form,
  checks,
}: Pick<FormOptions, 'schema' | 'form' | 'checks'>): FormNeeds {
  const text = JSON.stringify([schema, form]);
  const rules = RULES.test(text);
  return { rules, more: rules || !!form || !!checks || MORE.test(text) };
}
