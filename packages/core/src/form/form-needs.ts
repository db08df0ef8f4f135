import { isRecord } from '../base/json.js';
import { hasAddresses, hasKeyword } from '../schema/schema-text.js';
import type { FormOptions } from './form-store.js';
import { RULE_OPTIONS } from './layout/rule-options.js';

/** Which parts of the library a form needs beside that for plain questions. */
export interface FormNeeds {
  readonly more: boolean;
  readonly structures: boolean;
  readonly rules: boolean;
}

/** Keywords of a schema that ask for more than fixed questions in groups. */
const STRUCTURES =
  'items prefixItems allOf oneOf anyOf if dependencies dependentSchemas dependentRequired patternProperties'.split(
    ' ',
  );

/** What a schema says by itself of how it is laid out. */
const LAYOUT = ['"tabs":[', '"type":"wizard"', '"type":"tabs"', '"titleMap":', '"date-range"'];

/** Looks at the texts of both documents: a word too many only loads a part in vain. */
export function formNeeds({
  schema,
  form,
  checks,
}: Pick<FormOptions, 'schema' | 'form' | 'checks'>): FormNeeds {
  // The address of the whole is no address inside.
  const text = JSON.stringify([isRecord(schema) ? { ...schema, $id: undefined } : schema]);
  const structures =
    hasKeyword(text, STRUCTURES) || text.includes('"additionalProperties":{') || hasAddresses(text);
  const rules = hasKeyword(text, RULE_OPTIONS) || (!!form && hasKeyword(JSON.stringify(form), RULE_OPTIONS));
  const isLaidOut = LAYOUT.some((word) => text.includes(word));
  return { rules, structures, more: rules || structures || !!form || !!checks || isLaidOut };
}
