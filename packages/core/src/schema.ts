export { type CompiledSchema, type SchemaOptions, compileSchema } from './schema/compile-schema.js';
export type { Dialect } from './schema/dialect.js';
export * from './schema/field-format.js';
export { type Formats, formats } from './schema/formats/formats.js';
export { moreFormats } from './schema/formats/more-formats.js';
export * from './schema/json-schema.js';
export { compilePattern } from './schema/patterns/compile-pattern.js';
export { unsafePattern } from './schema/patterns/unsafe-pattern.js';
export * from './schema/validator.js';
