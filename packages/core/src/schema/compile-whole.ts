import { compileSchema } from './compile-schema.js';
import type { CompiledSchema, SchemaOptions } from './compile-with.js';
import { moreFormats } from './formats/more-formats.js';

/** What `openSchema` loads for schemas that are more than plain: all keywords and all formats. */
export function compileWhole(schema: unknown, options: SchemaOptions): CompiledSchema {
  return compileSchema(schema, { ...options, moreFormats: { ...moreFormats, ...options.moreFormats } });
}
