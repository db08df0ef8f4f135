import type { ExtensionHost } from '../extensions/host.js';
import { isRecord } from '../base/json.js';
import type { Dialect } from './dialect.js';
import { fieldFormats } from './field-format.js';
import type { Formats } from './formats/plain-formats.js';
import { type Issues, join, none, under, wrong } from './issues.js';
import { assertions } from './keywords/assertions.js';
import { absorb, type Check, type Keywords, kindOf, own, type Place, type Seen } from './keywords/keyword.js';
import type { Library, SchemaResource, Target } from './library.js';
import type { Validator } from './validator.js';

/** How a schema is understood. */
export interface SchemaOptions {
  /** Where formats of others are registered. */
  readonly host?: ExtensionHost | undefined;
  /** Formats beside the usual ones, for example {@link moreFormats}. */
  readonly moreFormats?: Formats | undefined;
  /** Whether `format` is checked (`assert`, the default) or says nothing about validity. */
  readonly formats?: 'assert' | 'annotate' | undefined;
  /** The version of JSON Schema where no `$schema` says it; by default 2020-12. */
  readonly dialect?: Dialect | undefined;
  /** Documents the schema refers to, by address. Nothing is fetched. */
  readonly documents?: Readonly<Record<string, unknown>> | undefined;
}

/** A validator that remembers what it has checked. */
export interface CompiledSchema extends Validator {
  /** Lets go of all values it has seen. */
  forget(): void;
}

/** Schemas inside one another, each value below costing one or two: deeper is no form but an attack, or a `$ref` to itself. */
const deepest = 400;

/** What a validator is put together from: all there is, or as much as a plain schema needs. */
export interface SchemaParts {
  readonly library: Library;
  readonly keywords: Keywords;
  /** Keywords that come after all others. */
  readonly last: Keywords;
  readonly pattern: (source: string) => RegExp | undefined;
  readonly formats: Formats;
}

const drafts: Readonly<Record<Dialect, number>> = { 'draft-07': 7, '2019-09': 2019, '2020-12': 2020 };

/** A validator of these parts; see `compileSchema`. */
export function compileWith(
  schema: unknown,
  { host, formats }: Pick<SchemaOptions, 'host' | 'formats'>,
  { library, keywords, last, pattern, formats: ours }: SchemaParts,
): CompiledSchema {
  const compiled = new Map<unknown, Check>();
  const formatTest = formatsOf(host, formats, ours);
  /** Resources entered, outermost first, and how many schemas one is inside. */
  let scope: SchemaResource[] = [];
  let depth = 0;
  /** By place in the schema: the value last seen and what was found. */
  let seenValues: unknown[] = [];
  let foundThere: unknown[] = [];
  let places = 0;
  const tooDeep = wrong('depth', { limit: deepest });

  function sub(inside: unknown): Check {
    if (inside === false) return () => falseIssues;
    if (!isRecord(inside)) return () => none;
    return (value, seen) => compile(inside)(value, seen);
  }

  function compile(inside: Readonly<Record<string, unknown>>): Check {
    let check = compiled.get(inside);
    if (check === undefined) compiled.set(inside, (check = make(inside)));
    return check;
  }

  function make(inside: Readonly<Record<string, unknown>>): Check {
    const home = library.homeOf(inside);
    const place = placeOf(inside, home);
    const names = Object.keys(inside);
    const onlyRef = place.draft === 7 && typeof inside['$ref'] === 'string';
    const parts = (table: Keywords): Parts => partsOf(table, onlyRef ? ['$ref'] : names, place, home.asserts);
    const first = parts(keywords);
    const rest = parts(last);
    const counts = Object.keys(rest).length > 0;
    let known: WeakMap<object, Issues> | undefined;

    return (value, outer) => {
      const key = outer === undefined && !library.dynamic && typeof value === 'object' ? value : null;
      const before = key && known?.get(key);
      if (before) return before;
      if (depth >= deepest) return tooDeep;
      depth++;
      const entered = scope[scope.length - 1] !== home;
      if (entered) scope.push(home);
      const seen: Seen | undefined = counts ? { all: false, keys: new Set() } : outer;
      const kind = kindOf(value);
      let found = none;
      for (const check of first['any'] ?? noChecks) found = join(found, check(value, seen));
      for (const check of first[kind] ?? noChecks) found = join(found, check(value, seen));
      for (const check of rest[kind] ?? noChecks) found = join(found, check(value, seen));
      if (counts && outer && seen) absorb(outer, seen);
      if (entered) scope.pop();
      depth--;
      if (key && !library.dynamic) (known ??= new WeakMap()).set(key, found);
      return found;
    };
  }

  function placeOf(inside: Readonly<Record<string, unknown>>, home: SchemaResource): Place {
    return {
      schema: inside,
      draft: drafts[home.dialect],
      sub,
      child(schemaThere) {
        const check = sub(schemaThere);
        const id = places++;
        return (value, key) => {
          if (value === seenValues[id] && value !== undefined) return foundThere[id] as Issues;
          const found = under(key, check(value));
          if (library.dynamic) return found;
          seenValues[id] = value;
          foundThere[id] = found;
          return found;
        };
      },
      items(schemaThere, start) {
        const check = sub(schemaThere);
        const id = places++;
        return (list) => {
          const old = library.dynamic ? undefined : (seenValues[id] as readonly unknown[] | undefined);
          const oldFound = foundThere[id] as readonly Issues[];
          const found = list.map((item, index) =>
            index < start
              ? none
              : old && item === old[index] && index < old.length
                ? (oldFound[index] as Issues)
                : under(index, check(item)),
          );
          seenValues[id] = list;
          foundThere[id] = found;
          return found.reduce(join, none);
        };
      },
      refer(reference, dynamic) {
        if (typeof reference !== 'string') return () => none;
        let target: Target | undefined;
        let check: Check | undefined;
        return (value, seen) => {
          if (check === undefined) {
            target = library.find(reference, home);
            check = sub(target?.schema);
          }
          return (dynamic && target ? outermost(reference, target.resource, target.schema) : check)(
            value,
            seen,
          );
        };
      },
      pattern,
      format: formatTest,
    };
  }

  /** The schema a dynamic reference means here. Source: 2020-12 core, 8.2.3.2; 2019-09 core, 8.2.4.2.1. */
  function outermost(reference: string, resource: SchemaResource, target: unknown): Check {
    const name = reference.slice(reference.indexOf('#') + 1);
    const starts = resource.dynamicAnchors.get(name) === target;
    const found = starts ? scope.find(({ dynamicAnchors }) => dynamicAnchors.has(name)) : undefined;
    return sub(found ? found.dynamicAnchors.get(name) : target);
  }

  const whole = sub(schema);
  const parts = new Map<string, Check>([['', whole]]);
  function part(pointer: string): Check {
    let check = parts.get(pointer);
    if (check === undefined) {
      const target = library.at(pointer);
      parts.set(pointer, (check = sub(target ? target.schema : false)));
    }
    return check;
  }
  function run(pointer: string, value: unknown): Issues {
    depth = 0;
    scope = [library.root];
    return part(pointer)(value);
  }

  return {
    validate: (value, schemaPointer = '') => run(schemaPointer, value),
    matches: (schemaPointer, value) => run(schemaPointer, value) === none,
    forget() {
      seenValues = [];
      foundThere = [];
    },
  };
}

const falseIssues = wrong('false');
const noChecks: readonly Check[] = [];

type Parts = { [kind: string]: Check[] | undefined };

/** Compiled keywords of a schema, by the kind of value they speak of. */
function partsOf(table: Keywords, names: readonly string[], place: Place, asserts: boolean): Parts {
  const parts: Parts = {};
  for (const name of names) {
    const entry = own(table, name) as Keywords[string] | undefined;
    if (entry === undefined || (!asserts && name in assertions)) continue;
    const [kind, make, from = 0, to = Infinity] = entry;
    if (place.draft < from || place.draft > to) continue;
    const check = make(place.schema[name], place, name);
    if (check) (parts[kind] ??= []).push(check);
  }
  return parts;
}

/** The function behind each format: others' before ours. */
function formatsOf(
  host: SchemaOptions['host'],
  use: SchemaOptions['formats'],
  ours: Formats,
): Place['format'] {
  if (use === 'annotate') return () => undefined;
  const tests: Record<string, (text: string) => boolean> = { ...ours };
  for (const entry of host?.of(fieldFormats).all() ?? []) tests[entry.format] = (text) => entry.test(text);
  return (name) => own(tests, name) as ((text: string) => boolean) | undefined;
}
