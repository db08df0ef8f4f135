import { none, wrong } from '../issues.js';
import { absorb, type Check, type Keywords, own, type Place, type Seen } from './keyword.js';

/** What applies other schemas to the same value, and is more than all of them at once. */
export const logic: Keywords = {
  $dynamicRef: ['any', (reference, place) => place.refer(reference, true), 2020],
  $recursiveRef: ['any', (reference, place) => place.refer(reference, true), 2019, 2019],
  anyOf: ['any', (limit, place, code) => branches(limit, place, code, (fitting) => fitting > 0)],
  oneOf: ['any', (limit, place, code) => branches(limit, place, code, (fitting) => fitting === 1)],
  not: ['any', not],
  if: ['any', condition],
};

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
