import { isRecord } from '../base/json.js';

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

/** A schema inside another, which need not be one: `['allOf', '0']`, `['not']` are the keys to it. */
export type Subschema = readonly [keys: readonly string[], schema: unknown];

/** The schemas directly inside one. What stands under unknown keywords and in `enum`, `const` and `default` is none. */
export function subschemas(schema: Readonly<Record<string, unknown>>): Subschema[] {
  const found: Subschema[] = [];
  Object.keys(schema).forEach((keyword) => {
    const value = schema[keyword];
    if (typeof value !== 'object') {
      if (holding.has(keyword)) found.push([[keyword], value]);
    } else if (holding.has(keyword) ? Array.isArray(value) : naming.has(keyword) && isRecord(value)) {
      const inside = value as Readonly<Record<string, unknown>>;
      Object.keys(inside).forEach((name) => {
        // Legacy `dependencies` may name properties instead.
        if (keyword !== 'dependencies' || !Array.isArray(inside[name]))
          found.push([[keyword, name], inside[name]]);
      });
    } else if (holding.has(keyword)) found.push([[keyword], value]);
  });
  return found;
}
