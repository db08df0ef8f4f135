import { join, none, wrong } from '../issues.js';
import { type Check, type Keywords, own, type Place, type Seen } from './keyword.js';

/** What applies other schemas to the same value. */
export const logic: Keywords = {
  $ref: ['any', (reference, place) => place.refer(reference, false)],
  $dynamicRef: ['any', (reference, place) => place.refer(reference, true), 2020],
  $recursiveRef: ['any', (reference, place) => place.refer(reference, true), 2019, 2019],
  allOf: ['any', allOf],
  anyOf: ['any', (limit, place, code) => branches(limit, place, code, (fitting) => fitting > 0)],
  oneOf: ['any', (limit, place, code) => branches(limit, place, code, (fitting) => fitting === 1)],
  not: ['any', not],
  if: ['any', condition],
};

function allOf(limit: unknown, place: Place): Check | undefined {
  if (!Array.isArray(limit)) return undefined;
  const checks = limit.map((schema) => place.sub(schema));
  return (value, seen) => checks.reduce((found, check) => join(found, check(value, seen)), none);
}

function branches(
  limit: unknown,
  place: Place,
  code: string,
  enough: (fitting: number) => boolean,
): Check | undefined {
  if (!Array.isArray(limit)) return undefined;
  const checks = limit.map((schema) => place.sub(schema));
  const issues = wrong(code);
  return (value, seen) => (enough(checks.filter((check) => fits(check, value, seen)).length) ? none : issues);
}

function not(limit: unknown, place: Place, code: string): Check {
  const check = place.sub(limit);
  const issues = wrong(code);
  return (value) => (check(value) === none ? issues : none);
}

function condition(limit: unknown, place: Place): Check {
  const check = place.sub(limit);
  const [yes, no] = ['then', 'else'].map((name) => {
    const schema = own(place.schema, name);
    return schema === undefined ? undefined : place.sub(schema);
  });
  return (value, seen) => (fits(check, value, seen) ? yes : no)?.(value, seen) ?? none;
}

/** Whether the value fits. What a schema that does not fit has looked at does not count. */
function fits(check: Check, value: unknown, seen: Seen | undefined): boolean {
  const looked = seen && { all: false, keys: new Set<string | number>() };
  if (check(value, looked) !== none) return false;
  if (seen && looked) absorb(seen, looked);
  return true;
}

/** Adds what another schema has looked at. */
export function absorb(seen: Seen, looked: Seen): void {
  if (looked.all) seen.all = true;
  looked.keys.forEach((key) => seen.keys.add(key));
}
