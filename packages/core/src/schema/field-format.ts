import { extensionPoint, type Extension } from '../extensions/extension-point.js';

/** A `format` of JSON Schema: what a text of it must look like. The same function serves the interpreter and Ajv. */
export interface FieldFormat extends Extension {
  /** The value of `format`. */
  readonly format: string;
  /** Whether `text` is of the format. Only asked for texts. */
  test(text: string): boolean;
}

/** Where formats are plugged in. The last registered one of a name wins, also over ours. */
export const fieldFormats = extensionPoint<FieldFormat>('fieldFormat');
