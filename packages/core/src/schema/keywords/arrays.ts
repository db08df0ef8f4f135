import { join, none, under, wrong } from '../issues.js';
import { type Check, type Keywords, own, type Place } from './keyword.js';
import { after } from './plain.js';

type List = readonly unknown[];

/** What looks into lists; `items` with tuples. */
export const arrays: Keywords = {
  prefixItems: ['array', prefix, 2020],
  items: ['array', items],
  additionalItems: ['array', additionalItems, 7, 2019],
  contains: ['array', contains],
};

/** `unevaluatedItems` comes after all others. */
export function unevaluatedItems(limit: unknown, place: Place, code: string): Check {
  const check = place.sub(limit);
  return (value, seen) => {
    if (seen === undefined || seen.all) return none;
    const left = (value as List).map((_item, index) => index).filter((index) => !seen.keys.has(index));
    seen.all = true;
    if (limit === false)
      return left.length > 0 ? wrong(code, { limit: (value as List).length - left.length }) : none;
    return left.reduce((found, index) => join(found, under(index, check((value as List)[index]))), none);
  };
}

/** A schema for each of the first items. */
function prefix(limit: unknown, place: Place): Check | undefined {
  if (!Array.isArray(limit)) return undefined;
  const checks = limit.map((schema) => place.child(schema));
  return (value, seen) =>
    checks.reduce((found, check, index) => {
      if (index >= (value as List).length) return found;
      seen?.keys.add(index);
      return join(found, check((value as List)[index], index));
    }, none);
}

/** A list is a tuple, in 2020-12 too: many schemas without `$schema` are older than they say. */
function items(limit: unknown, place: Place, code: string): Check | undefined {
  if (Array.isArray(limit)) return prefix(limit, place);
  const fixed = place.draft < 2020 ? [] : own(place.schema, 'prefixItems');
  return after(Array.isArray(fixed) ? fixed.length : 0, limit, place, code);
}

function additionalItems(limit: unknown, place: Place, code: string): Check | undefined {
  const fixed = own(place.schema, 'items');
  return Array.isArray(fixed) ? after(fixed.length, limit, place, code) : undefined;
}

function contains(limit: unknown, place: Place, code: string): Check {
  const check = place.sub(limit);
  const counts = place.draft >= 2019;
  const min = counts ? number(place.schema['minContains'], 1) : 1;
  const max = counts ? number(place.schema['maxContains'], Infinity) : Infinity;
  const issues = wrong(code, max === Infinity ? { min } : { min, max });
  return (value, seen) => {
    let count = 0;
    (value as List).forEach((item, index) => {
      if (check(item) !== none) return;
      count++;
      if (place.draft >= 2020) seen?.keys.add(index);
    });
    return count < min || count > max ? issues : none;
  };
}

function number(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}
