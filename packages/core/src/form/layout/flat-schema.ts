import { isRecord } from '../../base/json.js';
import type { Spec } from '../shape/shape.js';
import type { Shapes } from '../shape/shapes.js';
import { namesIn } from './pseudo-names.js';

/** A schema of the few keywords json-schema-form-core knows, made anew for it: it writes into what it is given. */
export interface FlatSchema {
  readonly type: 'string' | 'object' | 'array';
  readonly title?: unknown;
  readonly description?: unknown;
  readonly properties?: Readonly<Record<string, FlatSchema>>;
  readonly items?: FlatSchema;
  readonly 'x-schema-form': Readonly<Record<string, unknown>>;
}

/**
 * Everything that may apply to a spec, flattened: references resolved, all branches of conditions side by side. What contains
 * itself ends where it begins anew; it is laid out when it is there.
 */
export function flatSchema(shapes: Shapes, spec: Spec, around: readonly Spec[] = []): FlatSchema {
  const shape = shapes.unionOf(spec);
  const { title, description, 'x-schema-form': form } = shape.schema;
  const words = {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    // Without a type of ours the library's own guess would hide that none was given.
    'x-schema-form': { type: '', ...(isRecord(form) && form) },
  };
  const inside = [...around, spec];
  if (around.includes(spec)) return { type: 'string', ...words };
  if (shape.kind === 'list' && shape.items && shape.fixed.length === 0)
    return { type: 'array', ...words, items: flatSchema(shapes, shape.items, inside) };
  if (shape.kind !== 'group' && around.length > 0) return { type: 'string', ...words };
  const properties: Record<string, FlatSchema> = {};
  namesIn(shape).forEach((name) => {
    const property = shape.properties[name];
    properties[name] = property
      ? flatSchema(shapes, property, inside)
      : { type: 'string', 'x-schema-form': { type: '' } };
  });
  return { type: 'object', ...words, properties };
}
