import { isRecord } from '../../base/json.js';
import { pointerTo, valueAt } from '../../base/pointer.js';
import type { JsonSchema, SchemaObject } from '../../schema/json-schema.js';

/** Finds parts of one schema document by pointer and by reference. */
export class SchemaPlaces {
  /** Pointers of what has a name: `$id`s, and anchors as `id#anchor`. */
  private names: Map<string, string> | undefined;

  constructor(readonly document: JsonSchema) {}

  /** The schema at a pointer. */
  at(pointer: string): JsonSchema | undefined {
    const found = valueAt(this.document, pointer);
    return typeof found === 'boolean' || isRecord(found) ? (found as JsonSchema) : undefined;
  }

  /** As {@link at}, if it is one with keywords. */
  objectAt(pointer: string): SchemaObject | undefined {
    const found = this.at(pointer);
    return typeof found === 'object' ? found : undefined;
  }

  /** The pointer a reference leads to, seen from the schema at `from`; `undefined` when it leads nowhere. */
  follow(reference: string, from: string): string | undefined {
    const [id = '', fragment = ''] = reference.split('#');
    const base = id ? this.named(id) : this.resourceOf(from);
    if (base === undefined) return undefined;
    if (fragment && !fragment.startsWith('/')) return this.index().get(`${base}#${fragment}`);
    const pointer = base + decoded(fragment);
    return this.at(pointer) === undefined ? undefined : pointer;
  }

  private named(id: string): string | undefined {
    const exact = this.index().get(id);
    if (exact !== undefined) return exact;
    // A relative reference: ids of one document differ in their last step.
    for (const [name, pointer] of this.index()) if (name.endsWith(`/${id}`)) return pointer;
    return undefined;
  }

  /** Pointer of the embedded schema with an `$id` of its own that `from` is part of. */
  private resourceOf(from: string): string {
    let found = '';
    for (const [name, pointer] of this.index())
      if (!name.includes('#') && from.startsWith(`${pointer}/`) && pointer.length > found.length)
        found = pointer;
    return found;
  }

  private index(): Map<string, string> {
    if (!this.names) {
      this.names = new Map();
      this.note(this.document, '', '');
    }
    return this.names;
  }

  private note(part: unknown, pointer: string, resource: string): void {
    if (typeof part !== 'object' || part === null) return;
    let inside = resource;
    const { $id, $anchor, $dynamicAnchor } = part as SchemaObject;
    if (typeof $id === 'string' && $id.startsWith('#')) this.names?.set(`${resource}${$id}`, pointer);
    else if (typeof $id === 'string') this.names?.set($id.replace(/#$/, ''), (inside = pointer));
    for (const anchor of [$anchor, $dynamicAnchor])
      if (typeof anchor === 'string') this.names?.set(`${inside}#${anchor}`, pointer);
    for (const key of Object.keys(part))
      if (key !== 'enum' && key !== 'const')
        this.note((part as SchemaObject)[key], pointerTo(pointer, key), inside);
  }
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
