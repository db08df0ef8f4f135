import { isRecord } from '../base/json.js';
import { valueAt } from '../base/pointer.js';
import { type Dialect, dialectOf } from './dialect.js';
import type { Library, SchemaResource, Target } from './library.js';

/** The library of a document whose references are all pointers into itself: `#`, `#/$defs/address`. */
export function plainLibrary(document: unknown, fallback: Dialect = '2020-12'): Library {
  const root: SchemaResource = {
    uri: '',
    root: document,
    dialect: dialectOf(isRecord(document) ? document['$schema'] : undefined) ?? fallback,
    asserts: true,
    anchors: new Map(),
    dynamicAnchors: new Map(),
  };
  const at = (pointer: string): Target | undefined => {
    const schema = valueAt(document, pointer);
    return typeof schema === 'boolean' || isRecord(schema) ? { schema, resource: root } : undefined;
  };
  return { root, dynamic: false, homeOf: () => root, at, find: (reference) => at(reference.slice(1)) };
}
