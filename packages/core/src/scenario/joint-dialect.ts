import { isRecord } from '../base/json.js';
import { dialectOf } from '../schema/dialect.js';
import type { SchemaObject } from '../schema/json-schema.js';
import { leaveOut, mapParts } from './joint-references.js';

/** A schema of draft-07 or 2019-09 as 2020-12 says it, so that forms of different versions can stand in one. */
export function asLatest(schema: SchemaObject): SchemaObject {
  const dialect = dialectOf(schema.$schema);
  const rest = leaveOut(schema, ['$schema']);
  if (dialect === undefined || dialect === '2020-12') return rest;
  return convert(rest) as SchemaObject;

  function convert(node: unknown): unknown {
    if (Array.isArray(node)) return node.map(convert);
    if (!isRecord(node)) return node;
    // In draft-07 what stands beside a reference means nothing, but for what it is called and whose data it is.
    if (dialect === 'draft-07' && typeof node['$ref'] === 'string') return beside(node);
    const { items, additionalItems, dependencies, ...own } = mapParts(node, convert);
    const out: Record<string, unknown> = { ...own };
    if (Array.isArray(items)) {
      out['prefixItems'] = items;
      if (additionalItems !== undefined) out['items'] = additionalItems;
    } else if (items !== undefined) out['items'] = items;
    if (isRecord(dependencies)) Object.assign(out, dependents(dependencies, out));
    return out;
  }
}

function beside(node: Record<string, unknown>): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const key of Object.keys(node))
    if (key === '$ref' || key === 'title' || key === 'description' || key.startsWith('x-'))
      out[key] = node[key];
  return out;
}

function dependents(
  dependencies: Record<string, unknown>,
  { dependentRequired, dependentSchemas }: Record<string, unknown>,
): Record<string, unknown> {
  const required: Record<string, unknown> = { ...(isRecord(dependentRequired) && dependentRequired) };
  const schemas: Record<string, unknown> = { ...(isRecord(dependentSchemas) && dependentSchemas) };
  for (const name of Object.keys(dependencies))
    (Array.isArray(dependencies[name]) ? required : schemas)[name] = dependencies[name];
  return {
    ...(Object.keys(required).length > 0 && { dependentRequired: required }),
    ...(Object.keys(schemas).length > 0 && { dependentSchemas: schemas }),
  };
}
