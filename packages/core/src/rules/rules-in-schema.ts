import { isRecord } from '../base/json.js';
import { pointerTo, valueAt } from '../base/pointer.js';

/** What a schema says of a question in its own `x-schema-form`. */
export interface SchemaEntry {
  readonly entry: Readonly<Record<string, unknown>>;
  /** Of the entry, into the schema. */
  readonly pointer: string;
  /** Names from the root of the answers, `''` for every row. */
  readonly place: readonly string[];
}

/** Schemas of schemas: `definitions` that refer to one another can be far more than they look. */
const MOST = 20_000;

const SAME_PLACE = /^(allOf|anyOf|oneOf|then|else|dependentSchemas|dependencies)$/;

/** Every `x-schema-form` of a schema with the place it speaks of; what refers to itself is entered once. */
export function entriesIn(schema: unknown): readonly SchemaEntry[] {
  const found: SchemaEntry[] = [];
  let seen = 0;
  visit(schema, { pointer: '', place: [], via: [] });
  return found;

  interface At {
    readonly pointer: string;
    readonly place: readonly string[];
    /** References that lead here. */
    readonly via: readonly string[];
  }

  function visit(node: unknown, at: At): void {
    if (!isRecord(node) || ++seen > MOST) return;
    const { pointer, place, via } = at;
    const inside = (name: string, more: Partial<At> = {}): At => ({
      ...at,
      pointer: pointerTo(pointer, name),
      ...more,
    });
    const entry = node['x-schema-form'];
    if (isRecord(entry)) found.push({ entry, place, pointer: inside('x-schema-form').pointer });
    const { $ref } = node;
    if (typeof $ref === 'string' && /^#(\/|$)/.test($ref) && !via.includes($ref)) {
      const target = decoded($ref.slice(1));
      visit(valueAt(schema, target), { pointer: target, place, via: [...via, $ref] });
    }
    for (const key of Object.keys(node)) {
      const part = node[key];
      const here = inside(key);
      if (key === 'properties') each(part, (name) => ({ ...under(here, name), place: [...place, name] }));
      else if (key === 'prefixItems' || (key === 'items' && Array.isArray(part)))
        each(part, (name) => ({ ...under(here, name), place: [...place, ''] }));
      else if (key === 'items') visit(part, inside(key, { place: [...place, ''] }));
      else if (key === 'then' || key === 'else') visit(part, here);
      else if (SAME_PLACE.test(key)) each(part, (name) => under(here, name));
    }
  }

  function each(parts: unknown, at: (name: string) => At): void {
    if (typeof parts !== 'object' || parts === null) return;
    for (const name of Object.keys(parts)) visit((parts as Record<string, unknown>)[name], at(name));
  }

  function under(at: At, name: string): At {
    return { ...at, pointer: pointerTo(at.pointer, name) };
  }
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
