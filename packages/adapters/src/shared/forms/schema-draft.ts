import { isRecord, valueAt } from '@tongban/core';
import type { JsonSchema } from '@tongban/core/schema';
import { own, ownRecord, without } from './own.js';
import { decoded } from './schema-view.js';

type Box = Record<string, unknown>;

/** From a schema to one inside: `{ keyword: 'properties', name: 'age' }`, `{ keyword: 'oneOf', name: 0 }`, `{ keyword: 'items' }`. */
export interface DraftStep {
  readonly keyword: string;
  readonly name?: string | number;
}

/** How often references are followed. */
const MOST_REFERENCES = 20;

/**
 * A copy of a schema in which one place can be told how it is drawn (`x-schema-form`), without touching others that refer to
 * the same definition.
 */
export class SchemaDraft {
  readonly root: JsonSchema;
  private changed = false;

  /** @param original JSON; anything else in it is left out */
  constructor(private readonly original: JsonSchema) {
    this.root = JSON.parse(JSON.stringify(original)) as JsonSchema;
  }

  /** The original, unless something was changed. */
  result(): JsonSchema {
    return this.changed ? this.root : this.original;
  }

  /** The schema at a place, for this place alone: references on the way are written out. `undefined` when there is none. */
  claim(place: readonly DraftStep[]): Box | undefined {
    const holder: Box = { root: this.root };
    let schema = this.take(holder, 'root');
    for (const step of place) schema = schema && this.step(schema, step);
    if (schema) this.changed = true;
    return schema;
  }

  private step(schema: Box, { keyword, name }: DraftStep): Box | undefined {
    const around = keyword === 'properties' ? this.partWith(schema, String(name)) : schema;
    if (name === undefined) return around && this.take(around, keyword);
    const inner = own(around, keyword);
    return typeof inner === 'object' && inner !== null ? this.take(inner as Box, String(name)) : undefined;
  }

  /** The part of an object's schema that has a property: itself, or one that applies with it. */
  private partWith(schema: Box, name: string): Box | undefined {
    if (own(ownRecord(schema, 'properties'), name) !== undefined) return schema;
    for (const keyword of ['allOf', 'then', 'else', 'dependentSchemas', 'dependencies', 'anyOf', 'oneOf']) {
      const inner = own(schema, keyword);
      if (typeof inner !== 'object' || inner === null) continue;
      const single = keyword === 'then' || keyword === 'else';
      for (const key of single ? [keyword] : Object.keys(inner)) {
        const part = single ? inner : (inner as Box)[key];
        if (!isRecord(part) || own(part, '$ref') !== undefined) continue;
        const found = this.partWith(part, name);
        if (found) return found;
      }
    }
    return undefined;
  }

  private take(holder: Box, key: string): Box | undefined {
    const schema = Object.prototype.hasOwnProperty.call(holder, key) ? holder[key] : undefined;
    if (!isRecord(schema)) return undefined;
    return typeof own(schema, '$ref') === 'string' ? ((holder[key] = this.written(schema)) as Box) : schema;
  }

  /** A reference with what it leads to; what stands beside it comes on top. */
  private written(schema: Box): Box {
    let found = schema;
    for (let count = 0; count < MOST_REFERENCES; count += 1) {
      const reference = own(found, '$ref');
      if (typeof reference !== 'string' || reference[0] !== '#') return found;
      const target: unknown = valueAt(this.root, decoded(reference.slice(1)));
      if (!isRecord(target)) return found;
      found = { ...copyOf(target), ...without(found, '$ref') };
    }
    return found;
  }
}

/** A copy without names: each leads to one place only. */
function copyOf(schema: Box): Box {
  const copy = JSON.parse(JSON.stringify(schema)) as Box;
  for (const name of ['$id', '$anchor', '$dynamicAnchor', '$defs', 'definitions']) delete copy[name];
  return copy;
}
