import { isRecord, valueAt } from '@tongban/core';
import { own, ownList, ownRecord, without } from './own.js';

/** How often a reference may lead to another before it is taken for a circle. */
const MOST_REFERENCES = 20;

/** Keywords whose subschemas speak of the same object. */
const SAME_OBJECT = ['allOf', 'anyOf', 'oneOf', 'then', 'else', 'dependentSchemas', 'dependencies'];

/** A schema with the references within its document followed; what stands beside `$ref` comes on top. */
export function resolved(root: unknown, schema: unknown): Record<string, unknown> {
  let found: unknown = schema;
  let beside: Record<string, unknown> = {};
  for (let steps = 0; steps < MOST_REFERENCES && isRecord(found); steps += 1) {
    const reference = own(found, '$ref');
    if (typeof reference !== 'string') return { ...found, ...beside };
    beside = { ...without(found, '$ref'), ...beside };
    found = reference[0] === '#' ? valueAt(root, decoded(reference.slice(1))) : undefined;
  }
  return beside;
}

/** The fragment of a reference as it is meant. */
export function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/**
 * What an object may ask, by name and in the order of the schema: also in branches, which ask it only sometimes.
 * `branches: false` leaves out those of `anyOf` and `oneOf` that are drawn as a choice.
 */
export function propertiesOf(root: unknown, schema: unknown, branches = true): Map<string, unknown> {
  const found = new Map<string, unknown>();
  gather(root, schema, branches, found, 0);
  return found;
}

function gather(
  root: unknown,
  schema: unknown,
  branches: boolean,
  found: Map<string, unknown>,
  depth: number,
): void {
  if (!isRecord(schema) || depth > MOST_REFERENCES) return;
  const whole = resolved(root, schema);
  const properties = ownRecord(whole, 'properties') ?? {};
  for (const name of Object.keys(properties)) if (!found.has(name)) found.set(name, properties[name]);
  for (const keyword of SAME_OBJECT) {
    const inner = own(whole, keyword);
    if (!branches && (keyword === 'anyOf' || keyword === 'oneOf') && !isDecided(root, inner, found)) continue;
    for (const subschema of subschemasOf(keyword, inner)) gather(root, subschema, branches, found, depth + 1);
  }
}

/** Whether a property that is asked anyway tells the branches apart: there is nothing to choose then. */
function isDecided(root: unknown, branches: unknown, found: ReadonlyMap<string, unknown>): boolean {
  if (!Array.isArray(branches) || branches.length < 2) return false;
  const fixes = (branch: unknown, name: string): boolean => {
    const property = resolved(root, own(own(resolved(root, branch), 'properties'), name));
    return own(property, 'const') !== undefined || Array.isArray(own(property, 'enum'));
  };
  return Array.from(found.keys()).some((name) => branches.every((branch) => fixes(branch, name)));
}

function subschemasOf(keyword: string, inner: unknown): readonly unknown[] {
  if (Array.isArray(inner)) return inner;
  if (!isRecord(inner)) return [];
  return keyword === 'then' || keyword === 'else' ? [inner] : Object.keys(inner).map((name) => inner[name]);
}

/** The types a schema names; one that names none may still tell by its keywords. */
export function typesOf(schema: Record<string, unknown>): readonly string[] {
  const type = own(schema, 'type');
  if (typeof type === 'string') return [type];
  if (Array.isArray(type)) return type.filter((one): one is string => typeof one === 'string');
  if (isRecord(own(schema, 'properties'))) return ['object'];
  if (own(schema, 'items') !== undefined || own(schema, 'prefixItems') !== undefined) return ['array'];
  return [];
}

/** Whether a schema is of a type, perhaps among others. */
export function isOf(schema: Record<string, unknown>, type: string): boolean {
  return typesOf(schema).indexOf(type) >= 0;
}

/** The schema of each further row of a list. */
export function rowSchema(list: Record<string, unknown>): unknown {
  const items = own(list, 'items');
  return Array.isArray(items) ? own(list, 'additionalItems') : items;
}

/** The schemas of the fixed first rows of a list. */
export function fixedRows(list: Record<string, unknown>): readonly unknown[] {
  const items = own(list, 'items');
  return Array.isArray(items) ? items : ownList(list, 'prefixItems');
}

/** Whether the rows of a list are objects of nothing but single answers: a table holds them. */
export function isTableLike(root: unknown, list: Record<string, unknown>): boolean {
  const row = resolved(root, rowSchema(list));
  const properties = propertiesOf(root, row);
  if (properties.size === 0) return false;
  return Array.from(properties.values()).every((property) => {
    const types = typesOf(resolved(root, property));
    return types.indexOf('object') < 0 && types.indexOf('array') < 0;
  });
}
