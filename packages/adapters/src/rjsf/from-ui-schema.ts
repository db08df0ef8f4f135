import { isRecord } from '@tongban/core';
import type { JsonSchema } from '@tongban/core/schema';
import { faultList } from '../shared/forms/fault-list.js';
import type { ForeignForm, ForeignFormOptions } from '../shared/forms/foreign-form.js';
import { SchemaDraft } from '../shared/forms/schema-draft.js';
import { keepFilesApart } from './file-answers.js';
import { readRoot } from './levels.js';
import { readGlobals } from './ui-options.js';

/**
 * A form of react-jsonschema-form as ours. Never throws: what cannot be carried over is told in `faults`.
 * Source: https://rjsf-team.github.io/react-jsonschema-form/docs/api-reference/uiSchema
 *
 * @param uiSchema without one, all properties in order
 */
export function fromUiSchema(
  schema: unknown,
  uiSchema: unknown = {},
  settings: ForeignFormOptions = {},
): ForeignForm {
  const faults = faultList();
  if (!isRecord(schema)) {
    faults.schema('', 'a schema is an object', 'unusable');
    return { schema: typeof schema === 'boolean' ? schema : {}, form: ['*'], faults: faults.faults };
  }
  const draft = draftOf(schema as JsonSchema);
  if (!draft) {
    faults.schema('', 'a schema is JSON, and not deeper than can be read', 'unusable');
    return { schema: {}, form: ['*'], faults: faults.faults };
  }
  keepFilesApart(draft, faults);
  if (!isRecord(uiSchema)) {
    faults.form('', 'a uiSchema is an object');
    return { schema: draft.result(), form: ['*'], faults: faults.faults };
  }
  const globals = readGlobals(uiSchema, faults);
  const form = readRoot(uiSchema, { root: draft.root, draft, globals, settings, faults });
  return { schema: draft.result(), form, faults: faults.faults };
}

function draftOf(schema: JsonSchema): SchemaDraft | undefined {
  try {
    return new SchemaDraft(schema);
  } catch {
    return undefined;
  }
}
