import { isRecord } from '../base/json.js';
import { valueAt } from '../base/pointer.js';
import type { SchemaObject } from '../schema/json-schema.js';

/** Deeper than any form is, and far enough for a schema that contains itself to be told. */
const DEEPEST = 40;

/** Keywords whose value is data, in which nothing is a schema. */
const DATA = /^(const|enum|default|examples)$/;

/** Keywords whose value has schemas by name. */
const NAMED = /^(properties|patternProperties|dependentSchemas|\$defs|definitions)$/;

/** A schema with `change` done to each part in which schemas may stand. */
export function mapParts(
  node: Record<string, unknown>,
  change: (part: unknown) => unknown,
): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const key of Object.keys(node)) {
    const part = node[key];
    if (DATA.test(key)) out[key] = part;
    else if (NAMED.test(key) && isRecord(part)) {
      const named: Record<string, unknown> = (out[key] = {});
      for (const name of Object.keys(part)) named[name] = change(part[name]);
    } else out[key] = change(part);
  }
  return out;
}

/** A copy of a schema without some of its keywords. */
export function leaveOut(
  schema: Record<string, unknown>,
  keywords: readonly string[],
): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const key of Object.keys(schema)) if (!keywords.includes(key)) out[key] = schema[key];
  return out;
}

/** What a local reference leads to; `undefined` for one that leads elsewhere, or nowhere. */
function targetOf($ref: string, root: SchemaObject): unknown {
  const { $id } = root;
  const local = typeof $id === 'string' && $ref.startsWith(`${$id}#`) ? $ref.slice($id.length) : $ref;
  if (local === '#') return root;
  if (local.startsWith('#/')) return valueAt(root, decoded(local.slice(1)));
  return undefined;
}

/** A schema with the reference it begins with resolved, and what stands beside the reference put over it. */
export function resolved(schema: unknown, root: SchemaObject): SchemaObject | undefined {
  let found: unknown = schema;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    if (!isRecord(found)) return undefined;
    const { $ref, ...beside } = found;
    if (typeof $ref !== 'string') return found;
    const target = targetOf($ref, root);
    if (!isRecord(target)) return undefined;
    found = { ...target, ...beside };
  }
  return undefined;
}

/** A schema in which no reference is left; `undefined` for one that contains itself, or refers to what is not there. */
export function inlined(schema: unknown, root: SchemaObject): unknown {
  let whole = true;
  const result = inline(schema, 0);
  return whole ? result : undefined;

  function inline(node: unknown, depth: number): unknown {
    if (!whole || depth > DEEPEST) {
      whole = false;
      return undefined;
    }
    if (Array.isArray(node)) return node.map((part) => inline(part, depth + 1));
    if (!isRecord(node)) return node;
    const here = '$ref' in node ? resolved(node, root) : node;
    if (!here || '$anchor' in here || '$dynamicRef' in here || '$recursiveRef' in here) {
      whole = false;
      return undefined;
    }
    return mapParts(leaveOut(here, ['$defs', 'definitions']), (part) => inline(part, depth + 1));
  }
}

/** A copy of a schema whose local references lead to where its root stands now: `#/$defs/<key>`. */
export function moved(schema: unknown, root: SchemaObject, key: string): unknown {
  const at = `#/$defs/${key}`;
  const { $id } = root;
  return move(schema);

  function move(node: unknown): unknown {
    if (Array.isArray(node)) return node.map(move);
    if (!isRecord(node)) return node;
    const out = mapParts(node, move);
    for (const name of ['$ref', '$dynamicRef'])
      if (typeof node[name] === 'string') out[name] = reference(node[name]);
    // Names of anchors are those of the whole document.
    for (const name of ['$anchor', '$dynamicAnchor'])
      if (typeof node[name] === 'string') out[name] = `${key}-${node[name]}`;
    return out;
  }

  function reference(text: string): string {
    const local = typeof $id === 'string' && text.startsWith(`${$id}#`) ? text.slice($id.length) : text;
    if (local === '#' || local.startsWith('#/')) return `${at}${local.slice(1)}`;
    return local.startsWith('#') ? `#${key}-${local.slice(1)}` : text;
  }
}

/** Whether a schema refers to anything. */
export const hasReferences = (schema: unknown): boolean =>
  /"\$(ref|dynamicRef|recursiveRef)":/.test(JSON.stringify(schema) ?? '');

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
