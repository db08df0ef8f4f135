import { type Issues, none, wrong } from '../issues.js';
import type { Issue } from '../../base/issue.js';

/** What a value is to JSON Schema. Everything else (`undefined`, NaN, functions) is of no type. */
export type Kind = 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object' | 'none';

/** Names of properties, or places of items, that some keyword has looked at; `all` once nothing is left over. */
export interface Seen {
  all: boolean;
  readonly keys: Set<string | number>;
}

/**
 * Checks one value by one schema or keyword. `seen` is there only when `unevaluatedProperties` or `unevaluatedItems` of the schema
 * around wants to know what was looked at.
 */
export type Check = (value: unknown, seen?: Seen) => Issues;

/** What a keyword is compiled in. */
export interface Place {
  /** The schema the keyword stands in. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** 7, 2019 or 2020. */
  readonly draft: number;
  /** The check of a schema inside, compiled when first needed. What is no schema takes everything. */
  sub(schema: unknown): Check;
  /** A check of what stands at a key, remembered for as long as the same value stands there. Pointers from the value around. */
  child(schema: unknown): (value: unknown, key: string | number) => Issues;
  /** The same for a list, from `start` on. */
  items(schema: unknown, start: number): (list: readonly unknown[]) => Issues;
  /** The check of what a reference leads to; `dynamic` looks from the outermost schema on. Takes everything when it leads nowhere. */
  refer(reference: unknown, dynamic: boolean): Check;
  /** The expression of a pattern; `undefined` for one that cannot be read or is refused. */
  pattern(source: string): RegExp | undefined;
  /** The function behind a `format` that is asserted. */
  format(name: string): ((text: string) => boolean) | undefined;
}

/** Compiles one keyword; `undefined` when what it holds cannot be used. */
export type Keyword = (limit: unknown, place: Place, name: string) => Check | undefined;

/** Which kind of value a keyword speaks of (`any` for all), how it is compiled, in which drafts it is one. */
export type KeywordEntry = readonly [kind: Kind | 'any', compile: Keyword, from?: number, to?: number];

/** Compiled keywords by name. */
export type Keywords = Readonly<Record<string, KeywordEntry>>;

/** What a value is to JSON Schema. */
export function kindOf(value: unknown): Kind {
  if (value === null) return 'null';
  const kind = typeof value;
  if (kind === 'object') return Array.isArray(value) ? 'array' : 'object';
  if (kind === 'string' || kind === 'boolean') return kind;
  return kind === 'number' && isFinite(value as number) ? 'number' : 'none';
}

/** A check with one issue, which is the same object every time. */
export function holds<T>(code: string, params: Issue['params'], test: (value: T) => boolean): Check {
  const issues = wrong(code, params);
  return (value) => (test(value as T) ? none : issues);
}

/** Reads an own property, quickly where no prototype has one of that name. */
export function reader(name: string): (value: unknown) => unknown {
  return name in Object.prototype
    ? (value) => own(value, name)
    : (value) => (value as Readonly<Record<string, unknown>>)[name];
}

/** The value of an own property; `undefined` for one that is missing or inherited. */
export function own(value: unknown, name: string): unknown {
  return Object.prototype.hasOwnProperty.call(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

/** Adds what another schema has looked at. */
export function absorb(seen: Seen, looked: Seen): void {
  if (looked.all) seen.all = true;
  looked.keys.forEach((key) => seen.keys.add(key));
}
