import { type CompiledSchema, compileWith, type SchemaOptions } from './compile-with.js';
import { formats } from './formats/formats.js';
import { allKeywords, lastKeywords } from './keywords/all.js';
import { createLibrary } from './library.js';
import { compilePattern } from './patterns/compile-pattern.js';

/**
 * A validator of a JSON Schema document: closures made when first needed, no code from strings. Never throws, neither on a
 * schema nor on a value; what of the schema cannot be used takes everything, and `schemaFaults` tells it.
 *
 * It remembers what it found in objects and at places, so that after a change only the way to it is checked again. A
 * value that was handed in must therefore not be changed in place afterwards.
 *
 * Nesting beyond 400 schemas is the issue `depth`.
 */
export function compileSchema(schema: unknown, options: SchemaOptions = {}): CompiledSchema {
  return compileWith(schema, options, {
    library: createLibrary(schema, options.documents, options.dialect),
    keywords: allKeywords,
    last: lastKeywords,
    pattern: compilePattern,
    formats: { ...formats, ...options.moreFormats },
  });
}
