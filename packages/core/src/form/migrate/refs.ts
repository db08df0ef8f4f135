import { isRecord } from '../../base/json.js';
import { valueAt } from '../../base/pointer.js';

/** The subschema a `$ref` leads to; `undefined` when it leads out of the document or nowhere. */
export type RefResolver = (ref: string) => unknown;

/** Resolves `$ref`s within one document: pointers, anchors, and ids of its parts as they are written. */
export function refsIn(root: unknown): RefResolver {
  let names: Map<string, unknown> | undefined;
  return (ref) => {
    const pointer = pointerIn(ref);
    if (pointer !== undefined) return pointer === '' ? root : valueAt(root, pointer);
    names ??= namesIn(root, new Map());
    const [id = '', rest] = ref.split('#');
    const inner = id && rest?.startsWith('/') ? names.get(id) : undefined;
    return inner === undefined ? names.get(ref.replace(/#$/, '')) : valueAt(inner, unescaped(rest ?? ''));
  };
}

function pointerIn(ref: string): string | undefined {
  return ref === '#' ? '' : ref.startsWith('#/') ? unescaped(ref.slice(1)) : undefined;
}

function unescaped(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function namesIn(schema: unknown, names: Map<string, unknown>): Map<string, unknown> {
  if (Array.isArray(schema)) for (const part of schema as unknown[]) namesIn(part, names);
  else if (isRecord(schema)) {
    for (const keyword of ['$anchor', '$dynamicAnchor'])
      if (typeof schema[keyword] === 'string') names.set(`#${schema[keyword]}`, schema);
    if (typeof schema['$id'] === 'string') names.set(schema['$id'].replace(/#$/, ''), schema);
    for (const part of Object.values(schema)) namesIn(part, names);
  }
  return names;
}
