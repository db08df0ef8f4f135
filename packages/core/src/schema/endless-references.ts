import { isRecord } from '../base/json.js';
import { wordSet } from '../base/word-set.js';
import type { Library } from './library.js';
import { subschemas } from './subschemas.js';

type SchemaRecord = Readonly<Record<string, unknown>>;

/** Keywords whose schemas see the same value. */
const inPlace = wordSet('allOf anyOf oneOf not if then else dependentSchemas dependencies');

/** Those of `schemas` with a `$ref` that comes back to itself without having gone on to another value. */
export function endlessReferences(
  schemas: readonly SchemaRecord[],
  library: Library,
): readonly SchemaRecord[] {
  if (!schemas.some((schema) => '$ref' in schema)) return [];
  const leads = new Map(schemas.map((schema) => [schema, leadsTo(schema, library)] as const));
  // What leads nowhere is on no circle, nor what leads only there; then the same against the direction of the references.
  const left = peel(new Set(schemas), leads);
  const back = new Map<SchemaRecord, SchemaRecord[]>();
  for (const schema of left)
    for (const target of leads.get(schema) ?? []) back.set(target, [...(back.get(target) ?? []), schema]);
  return [...peel(left, back)].filter((schema) => '$ref' in schema);
}

function leadsTo(schema: SchemaRecord, library: Library): SchemaRecord[] {
  const reference = schema['$ref'];
  const target =
    typeof reference === 'string' ? library.find(reference, library.homeOf(schema))?.schema : undefined;
  return subschemas(schema)
    .filter(([[keyword = '']]) => inPlace.has(keyword))
    .map(([, inside]) => inside)
    .concat(target)
    .filter(isRecord);
}

/** Takes away what leads to nothing that is left, over and over. */
function peel(
  schemas: ReadonlySet<SchemaRecord>,
  leads: ReadonlyMap<SchemaRecord, readonly SchemaRecord[]>,
): ReadonlySet<SchemaRecord> {
  const left = new Set(schemas);
  for (let before = -1; before !== left.size;) {
    before = left.size;
    for (const schema of [...left].reverse())
      if (!(leads.get(schema) ?? []).some((target) => left.has(target))) left.delete(schema);
  }
  return left;
}
