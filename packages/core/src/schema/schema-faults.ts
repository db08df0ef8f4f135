import type { SchemaOptions } from './compile-with.js';
import { faultsWith, type SchemaFault } from './faults-with.js';
import { createLibrary } from './library.js';
import { unsafePattern } from './patterns/unsafe-pattern.js';

export type { SchemaFault } from './faults-with.js';

/**
 * What of a JSON Schema document cannot be used: references that lead nowhere or only to themselves, patterns that cannot be read or may
 * take catastrophic time, keywords that hold something else than they may. Never throws. `compileSchema` takes such parts for ones that
 * allow everything.
 */
export function schemaFaults(schema: unknown, options: SchemaOptions = {}): readonly SchemaFault[] {
  const { documents, dialect } = options;
  return faultsWith(schema, createLibrary(schema, documents, dialect), unsafePattern, documents);
}
