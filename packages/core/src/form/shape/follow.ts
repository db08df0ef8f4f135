import { pointerTo } from '../../base/pointer.js';
import type { SchemaObject } from '../../schema/json-schema.js';
import type { SchemaPlaces } from './schema-places.js';

/** Pointers of what has a name in a document: `$id`s, and anchors as the pointer of their resource, `#` and their name. */
type Names = ReadonlyMap<string, string>;

const known = new WeakMap<SchemaPlaces, Names>();

/** The pointer a reference leads to, seen from the schema at `from`; `undefined` when it leads nowhere. */
export function follow(places: SchemaPlaces, reference: string, from: string): string | undefined {
  const [id = '', fragment = ''] = reference.split('#');
  const names = namesIn(places);
  const base = id ? named(id, names) : resourceOf(from, names);
  if (base === undefined) return undefined;
  if (fragment && !fragment.startsWith('/')) return names.get(`${base}#${fragment}`);
  const pointer = base + decoded(fragment);
  return places.at(pointer) === undefined ? undefined : pointer;
}

function named(id: string, names: Names): string | undefined {
  const exact = names.get(id);
  if (exact !== undefined) return exact;
  // A relative reference: ids of one document differ in their last step.
  for (const [name, pointer] of names) if (name.endsWith(`/${id}`)) return pointer;
  return undefined;
}

/** Pointer of the embedded schema with an `$id` of its own that `from` is part of. */
function resourceOf(from: string, names: Names): string {
  let found = '';
  for (const [name, pointer] of names)
    if (!name.includes('#') && from.startsWith(`${pointer}/`) && pointer.length > found.length)
      found = pointer;
  return found;
}

function namesIn(places: SchemaPlaces): Names {
  let names = known.get(places);
  if (!names) {
    const found = new Map<string, string>();
    note(places.document, '', '', found);
    known.set(places, (names = found));
  }
  return names;
}

function note(part: unknown, pointer: string, resource: string, names: Map<string, string>): void {
  if (typeof part !== 'object' || part === null) return;
  let inside = resource;
  const { $id, $anchor, $dynamicAnchor } = part as SchemaObject;
  if (typeof $id === 'string' && $id.startsWith('#')) names.set(`${resource}${$id}`, pointer);
  else if (typeof $id === 'string') names.set($id.replace(/#$/, ''), (inside = pointer));
  for (const anchor of [$anchor, $dynamicAnchor])
    if (typeof anchor === 'string') names.set(`${inside}#${anchor}`, pointer);
  for (const key of Object.keys(part))
    if (key !== 'enum' && key !== 'const')
      note((part as SchemaObject)[key], pointerTo(pointer, key), inside, names);
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
