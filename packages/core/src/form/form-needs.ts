import { isRecord } from '../base/json.js';
import type { FormOptions } from './form-store.js';

/** Which parts of the library a form needs beside that for plain questions. */
export interface FormNeeds {
  readonly more: boolean;
  readonly rules: boolean;
}

/** Keywords of a schema that ask for more than plain questions in groups, and references to anything but a pointer. */
const MORE = new RegExp(
  '"(items|prefixItems|allOf|oneOf|anyOf|if|dependencies|dependentSchemas|dependentRequired|patternProperties|additionalProperties|tabs)":[[{]|' +
    '"type":"(wizard|tabs)"|"titleMap":|"date-range"|"\\$(anchor|dynamic\\w+|recursive\\w+)":|"\\$id":"|"\\$ref":"(?!#("|/[^"%]*"))',
);

/** Entries of a form definition, and of `x-schema-form` in a schema. */
const RULES = /"(condition|requiredIf|readonlyIf|compute|prefill)":/;

/** Looks at the texts of both documents: a word too many only loads a part in vain. */
export function formNeeds({
  schema,
  form,
  checks,
}: Pick<FormOptions, 'schema' | 'form' | 'checks'>): FormNeeds {
  // The address of the whole is no address inside.
  const text = JSON.stringify([isRecord(schema) ? { ...schema, $id: undefined } : schema, form]);
  const rules = RULES.test(text);
  return { rules, more: rules || !!form || !!checks || MORE.test(text) };
}
