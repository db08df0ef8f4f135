import { isRecord } from '@tongban/core';
import type { JsonSchema } from '@tongban/core/schema';
import { faultList } from '../shared/forms/fault-list.js';
import type { ForeignForm } from '../shared/forms/foreign-form.js';
import { readElement } from './elements.js';

/**
 * A form of JSON Forms as ours. Never throws: what cannot be carried over is told in `faults`.
 * Source: https://jsonforms.io/docs/uischema
 *
 * @param uiSchema without one, all properties in order
 */
export function fromUiSchema(schema: unknown, uiSchema?: unknown): ForeignForm {
  const faults = faultList();
  const usable = (isRecord(schema) || typeof schema === 'boolean' ? schema : {}) as JsonSchema;
  if (usable !== schema) faults.schema('', 'a schema is an object', 'unusable');
  if (uiSchema === undefined) return { schema: usable, form: ['*'], faults: faults.faults };
  const form = readElement(uiSchema, {
    root: usable,
    pointer: '',
    base: [],
    depth: 0,
    faults,
  });
  return { schema: usable, form, faults: faults.faults };
}
