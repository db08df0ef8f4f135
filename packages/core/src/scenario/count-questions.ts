import { isRecord } from '../base/json.js';
import type { SchemaObject } from '../schema/json-schema.js';
import { resolved } from './joint-references.js';

/** Objects in objects; those that contain themselves end here. */
const DEEPEST = 8;

/** How many questions a schema asks: its properties, a list or an object asked as one (an address) counting once. Branches count none. */
export function countQuestions(schema: unknown, root: SchemaObject, depth = 0): number {
  const object = resolved(schema, root);
  if (!object) return 1;
  const { properties, allOf } = object;
  const entry = object['x-schema-form'];
  const isOne = depth > 0 && (typeof object.format === 'string' || (isRecord(entry) && 'type' in entry));
  if (isOne || (!isRecord(properties) && !Array.isArray(allOf)) || depth > DEEPEST) return 1;
  const own = Object.keys(isRecord(properties) ? properties : {}).reduce(
    (sum, name) => sum + countQuestions((properties as Record<string, unknown>)[name], root, depth + 1),
    0,
  );
  return (Array.isArray(allOf) ? allOf : []).reduce<number>((sum, part) => {
    const inner = resolved(part, root);
    return isRecord(inner?.properties) ? sum + countQuestions(inner, root, Math.max(depth, 1)) : sum;
  }, own);
}
