import { isRecord } from '../../base/json.js';
import type { Shape, Spec } from '../shape/shape.js';
import type { Shapes } from '../shape/shapes.js';

/** A schema of the few keywords json-schema-form-core knows, made anew for it: it writes into what it is given. */
export interface FlatSchema {
  readonly type: 'string' | 'object' | 'array';
  readonly title?: unknown;
  readonly description?: unknown;
  readonly properties?: Readonly<Record<string, FlatSchema>>;
  readonly items?: FlatSchema;
  readonly 'x-schema-form': Readonly<Record<string, unknown>>;
}

/** Begins the names of what is no property: a choice (`?` and its pointer in the schema) or the entries of an object (`+`). */
export const CHOICE = '\u0000?';
/** See {@link CHOICE}. */
export const ENTRIES = '\u0000+';

/**
 * Everything that may apply to a spec, flattened: references resolved, all branches of conditions side by side. What contains
 * itself ends where it begins anew; it is laid out when it is there.
 */
export function flatSchema(shapes: Shapes, spec: Spec, without?: Without): FlatSchema {
  return flat(shapes, spec, [], without);
}

/** What a branch does not show: the questions of the object around it, and what tells the branches apart. */
export interface Without {
  readonly shape: Shape;
  readonly by: string | undefined;
}

function flat(shapes: Shapes, spec: Spec, around: readonly Spec[], without?: Without): FlatSchema {
  const shape = shapes.unionOf(spec);
  const { title, description, 'x-schema-form': form } = shape.schema;
  const words = {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    // Without a type of ours the library's own guess would hide that none was given.
    'x-schema-form': { type: '', ...(isRecord(form) && form) },
  };
  if (around.includes(spec))
    return { type: 'string', ...words, 'x-schema-form': { ...words['x-schema-form'], $repeats: true } };
  const inside = [...around, spec];
  if (shape.kind === 'list' && shape.items && shape.fixed.length === 0)
    return { type: 'array', ...words, items: flat(shapes, shape.items, inside) };
  if (shape.kind !== 'group' && (around.length > 0 || shape.choices.length === 0))
    return { type: 'string', ...words };

  const properties: Record<string, FlatSchema> = {};
  const other: FlatSchema = { type: 'string', 'x-schema-form': { type: '' } };
  for (const name of Object.keys(shape.properties))
    if (!without?.shape.properties[name] && without?.by !== name && name !== '__proto__')
      properties[name] = flat(shapes, shape.properties[name] as Spec, inside);
  for (const { pointer } of shape.choices)
    if (!without?.shape.choices.some((choice) => choice.pointer === pointer))
      properties[CHOICE + pointer] = other;
  if (!without && (shape.more || shape.patterns.length > 0)) properties[ENTRIES] = other;
  return { type: 'object', ...words, properties };
}
