import type { KeyPath } from './form-key.js';
import { fixedRows, isOf, propertiesOf, resolved, rowSchema } from './schema-view.js';

/** The schema of an answer with its references followed; `undefined` when the schema knows no such answer. */
export function schemaAt(root: unknown, path: KeyPath): Record<string, unknown> | undefined {
  let schema = resolved(root, root);
  for (const name of path) {
    const inner = stepInto(root, schema, name);
    if (inner === undefined) return undefined;
    schema = resolved(root, inner);
  }
  return schema;
}

function stepInto(root: unknown, schema: Record<string, unknown>, name: string): unknown {
  const property = propertiesOf(root, schema).get(name);
  if (property !== undefined && name !== '') return property;
  if (!isOf(schema, 'array')) return undefined;
  return name === '' ? rowSchema(schema) : fixedRows(schema)[Number(name)];
}
