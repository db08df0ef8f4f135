import { isRecord, type Json } from '../base/json.js';
import type { SchemaObject } from '../schema/json-schema.js';
import { resolved } from './joint-references.js';

/** Where a shared answer belongs in an item's own form. */
export interface Share {
  /** Name of the property in the joint form. */
  readonly key: string;
  /** Names of properties that lead to it in the item's own form. */
  readonly path: readonly string[];
}

/** What an item's own form would have sent: its own answers, with the shared ones put back at their places. */
export function partOf(
  own: Json | undefined,
  answers: Json,
  shares: readonly Share[],
  root: SchemaObject,
): Json {
  const shared = isRecord(answers) ? answers : {};
  return put(isRecord(own) ? own : {}, root, 0, shares);

  function put(value: object, schema: SchemaObject, depth: number, here: readonly Share[]): Json {
    const out: Record<string, Json> = { ...(value as Record<string, Json>) };
    const inside: Record<string, Share[]> = {};
    for (const share of here) {
      const name = share.path[depth] as string;
      if (share.path.length > depth + 1) (inside[name] ??= []).push(share);
      else {
        const answer = shared[share.key] as Json | undefined;
        if (answer !== undefined) out[name] = answer;
      }
    }
    const { properties, required } = schema;
    for (const name of Object.keys(inside)) {
      const part = resolved(isRecord(properties) ? properties[name] : undefined, root) ?? {};
      const held = out[name];
      if (held !== undefined && !isRecord(held)) continue;
      const filled = put(held ?? {}, part, depth + 1, inside[name] ?? []);
      if (held !== undefined || required?.includes(name) || isWhole(filled, part, root)) out[name] = filled;
    }
    return out;
  }
}

/** Whether an object that may be left out is there: it holds something, and all it must have, down to the last object in it. */
function isWhole(
  value: Json,
  { required, properties }: SchemaObject,
  root: SchemaObject,
  inner = false,
): boolean {
  if (!isRecord(value)) return true;
  const names = Object.keys(value);
  return (
    (inner || names.length > 0) &&
    (required ?? []).every((name) => names.includes(name)) &&
    names.every((name) => isWhole(value[name] as Json, resolved(properties?.[name], root) ?? {}, root, true))
  );
}

/** A schema without the properties that are asked elsewhere; `undefined` where nothing is left to ask. */
export function without(
  schema: SchemaObject,
  paths: readonly (readonly string[])[],
  root: SchemaObject,
): SchemaObject | undefined {
  if (paths.length === 0) return schema;
  const object = resolved(schema, root) ?? schema;
  const properties: Record<string, unknown> = { ...(object.properties as Record<string, unknown>) };
  const gone: string[] = [];
  for (const name of new Set(paths.map(([first]) => first as string))) {
    const inside = paths.filter(([first]) => first === name).map((path) => path.slice(1));
    const rest = inside.some((path) => path.length === 0)
      ? undefined
      : without(properties[name] as SchemaObject, inside, root);
    if (rest) properties[name] = rest;
    else {
      delete properties[name];
      gone.push(name);
    }
  }
  if (Object.keys(properties).length === 0 && !isOpen(object)) return undefined;
  const required = (object.required ?? []).filter((name) => !gone.includes(name));
  return { ...object, properties: properties as SchemaObject['properties'] & object, required };
}

/** Whether an object can have more than its properties. */
const isOpen = ({ additionalProperties }: SchemaObject): boolean => isRecord(additionalProperties);
