import type { SchemaObject } from '../../schema/json-schema.js';
import { listOf } from './list-of.js';

/** Keywords that the shape says in another way, or that only the validator reads. */
const ELSEWHERE = new Set(
  '$ref $dynamicRef $recursiveRef $schema $id $anchor $dynamicAnchor $defs definitions $comment allOf anyOf oneOf not if then else properties patternProperties additionalProperties required dependencies dependentRequired dependentSchemas items prefixItems additionalItems'.split(
    ' ',
  ),
);

/** Of two limits the stricter one counts. */
const LARGER = /^(min|exclusiveMin)/;
const SMALLER = /^(max|exclusiveMax)/;

/** Adds the keywords of `part` to `into`: what was said first stays, limits become the stricter of both. */
export function mergeKeywords(into: Record<string, unknown>, part: SchemaObject): void {
  Object.keys(part).forEach((key) => {
    if (ELSEWHERE.has(key)) return;
    const old = into[key];
    const added = part[key];
    if (old === undefined) into[key] = added;
    else if (key === 'enum' && Array.isArray(old) && Array.isArray(added))
      into[key] = old.filter((value) => added.includes(value));
    else if (key === 'type') into[key] = commonTypes(old, added);
    else if (typeof old === 'number' && typeof added === 'number') {
      if (LARGER.test(key)) into[key] = Math.max(old, added);
      else if (SMALLER.test(key)) into[key] = Math.min(old, added);
    }
  });
}

/** The types both allow; an integer is a number. */
function commonTypes(a: unknown, b: unknown): unknown {
  const left = listOf(a);
  const right = listOf(b);
  const common = left.filter((type) => right.includes(type));
  if (!common.includes('integer') && [left, right].every((types) => types.some(isNumeric)))
    if (!common.includes('number')) common.push('integer');
  return common.length === 1 ? common[0] : common;
}

const isNumeric = (type: unknown): boolean => type === 'number' || type === 'integer';
