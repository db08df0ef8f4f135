import { isRecord } from '../../base/json.js';
import { join, none, under, wrong } from '../issues.js';
import { assertions, format } from './assertions.js';
import { type Check, type Keywords, own, type Place, reader, type Seen } from './keyword.js';

type Values = Readonly<Record<string, unknown>>;
type List = readonly unknown[];

/** What a form of plain questions is made of. */
export const plainKeywords: Keywords = {
  ...assertions,
  format: ['string', format],
  $ref: ['any', (reference, place) => place.refer(reference, false)],
  allOf: ['any', allOf],
  properties: ['object', properties],
  additionalProperties: ['object', additionalProperties],
  items: ['array', (limit, place, code) => after(0, limit, place, code)],
};

function allOf(limit: unknown, place: Place): Check | undefined {
  if (!Array.isArray(limit)) return undefined;
  const checks = limit.map((schema) => place.sub(schema));
  return (value, seen) => checks.reduce((found, check) => join(found, check(value, seen)), none);
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

function additionalProperties(limit: unknown, place: Place, code: string): Check {
  const { properties: named, patternProperties: patterns } = place.schema;
  const expressions = isRecord(patterns) ? Object.keys(patterns).map((source) => place.pattern(source)) : [];
  const known = (name: string): boolean =>
    (isRecord(named) && own(named, name) !== undefined) ||
    expressions.some((expression) => expression?.test(name) === true);
  return rest(limit, place, code, (name) => !known(name));
}

/** Checks the properties nobody else spoke of. `false` is told as an issue of the object, with the name. */
export function rest(
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

/** All items from `start` on. Where nothing may follow a tuple, that is told of the list. */
export function after(start: number, limit: unknown, place: Place, code: string): Check {
  const issues = wrong(code, { limit: start });
  const check = place.items(limit, start);
  return (value, seen) => {
    if (seen) seen.all = true;
    if (limit !== false || start === 0) return check(value as List);
    return (value as List).length > start ? issues : none;
  };
}
