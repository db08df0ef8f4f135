import { isRecord } from '../base/json.js';
import { pointerTo } from '../base/pointer.js';

/** Keywords that hold a schema or a list of schemas. */
const holding = new Set(
  (
    'allOf anyOf oneOf not if then else items prefixItems additionalItems contains unevaluatedItems ' +
    'additionalProperties propertyNames unevaluatedProperties contentSchema'
  ).split(' '),
);

/** Keywords that hold schemas by name. */
const naming = new Set(
  '$defs definitions properties patternProperties dependentSchemas dependencies'.split(' '),
);

/**
 * The schemas directly inside one: keyword pointer (`/allOf/0`) and what stands there, which need not be a schema.
 * What stands under unknown keywords and in `enum`, `const` and `default` is no schema.
 */
export function subschemas(schema: Readonly<Record<string, unknown>>): [pointer: string, schema: unknown][] {
  const found: [string, unknown][] = [];
  for (const keyword of Object.keys(schema)) {
    const value = schema[keyword];
    if (holding.has(keyword) && !Array.isArray(value)) found.push([pointerTo('', keyword), value]);
    else if (holding.has(keyword) || (naming.has(keyword) && isRecord(value))) {
      const inside = value as Readonly<Record<string, unknown>>;
      for (const name of Object.keys(inside)) {
        // Legacy `dependencies` may name properties instead.
        if (keyword === 'dependencies' && Array.isArray(inside[name])) continue;
        found.push([pointerTo(pointerTo('', keyword), name), inside[name]]);
      }
    }
  }
  return found;
}
