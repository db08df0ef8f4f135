import { isRecord } from '../../base/json.js';
import { join, none, under, wrong } from '../issues.js';
import { compilePattern } from '../patterns/compile-pattern.js';
import { present } from './assertions.js';
import { type Check, type Keywords, own, type Place, reader, type Seen } from './keyword.js';

type Values = Readonly<Record<string, unknown>>;

/** What looks into objects. */
export const objects: Keywords = {
  properties: ['object', properties],
  patternProperties: ['object', patternProperties],
  additionalProperties: ['object', additionalProperties],
  propertyNames: ['object', propertyNames],
  dependentSchemas: ['object', dependents, 2019],
  dependencies: ['object', dependents],
};

/** `unevaluatedProperties` comes after all others. */
export function unevaluatedProperties(limit: unknown, place: Place, code: string): Check {
  return rest(limit, place, code, (name, seen) => !seen?.all && !seen?.keys.has(name));
}

function properties(limit: unknown, place: Place): Check | undefined {
  if (!isRecord(limit)) return undefined;
  const entries = Object.keys(limit).map((name) => [name, reader(name), place.child(limit[name])] as const);
  return (value, seen) => {
    let found = none;
    for (const [name, read, check] of entries) {
      const item = read(value);
      if (item === undefined) continue;
      seen?.keys.add(name);
      found = join(found, check(item, name));
    }
    return found;
  };
}

function patternProperties(limit: unknown, place: Place): Check | undefined {
  if (!isRecord(limit)) return undefined;
  const entries = Object.keys(limit).map(
    (source) => [compilePattern(source), place.sub(limit[source])] as const,
  );
  return (value, seen) => {
    let found = none;
    for (const name of Object.keys(value as Values)) {
      for (const [expression, check] of entries) {
        if (expression?.test(name) !== true) continue;
        seen?.keys.add(name);
        found = join(found, under(name, check((value as Values)[name])));
      }
    }
    return found;
  };
}

function additionalProperties(limit: unknown, place: Place, code: string): Check {
  const { properties: named, patternProperties: patterns } = place.schema;
  const expressions = isRecord(patterns) ? Object.keys(patterns).map(compilePattern) : [];
  const known = (name: string): boolean =>
    (isRecord(named) && own(named, name) !== undefined) ||
    expressions.some((expression) => expression?.test(name) === true);
  return rest(limit, place, code, (name) => !known(name));
}

/** Checks the properties nobody else spoke of. `false` is told as an issue of the object, with the name. */
function rest(
  limit: unknown,
  place: Place,
  code: string,
  left: (name: string, seen: Seen | undefined) => boolean,
): Check {
  const check = place.sub(limit);
  return (value, seen) => {
    let found = none;
    for (const property of Object.keys(value as Values)) {
      const item = (value as Values)[property];
      if (item === undefined || !left(property, seen)) continue;
      seen?.keys.add(property);
      found = join(found, limit === false ? wrong(code, { property }) : under(property, check(item)));
    }
    return found;
  };
}

function propertyNames(limit: unknown, place: Place, code: string): Check {
  const check = place.sub(limit);
  return (value) =>
    Object.keys(value as Values).reduce(
      (found, property) => (check(property) === none ? found : join(found, wrong(code, { property }))),
      none,
    );
}

/** `dependentSchemas`, and legacy `dependencies`, which also takes names. */
function dependents(limit: unknown, place: Place, code: string): Check | undefined {
  if (!isRecord(limit)) return undefined;
  const entries = Object.keys(limit).map((name) => {
    const asked = limit[name];
    return [name, Array.isArray(asked) ? present(asked, code) : place.sub(asked)] as const;
  });
  return (value, seen) =>
    entries.reduce(
      (found, [name, check]) => (own(value, name) === undefined ? found : join(found, check(value, seen))),
      none,
    );
}
