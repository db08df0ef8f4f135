import { isRecord } from '../../base/json.js';
import { valueAt } from '../../base/pointer.js';
import type { JsonSchema } from '../../schema/json-schema.js';

/** Finds parts of one schema document by pointer. */
export class SchemaPlaces {
  constructor(readonly document: JsonSchema) {}

  /** The schema at a pointer. */
  at(pointer: string): JsonSchema | undefined {
    const found = valueAt(this.document, pointer);
    return typeof found === 'boolean' || isRecord(found) ? (found as JsonSchema) : undefined;
  }
}
