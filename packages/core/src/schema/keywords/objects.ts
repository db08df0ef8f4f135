import { isRecord } from '../../base/json.js';
import { join, none, under, wrong } from '../issues.js';
import { rest } from './plain.js';
import { present } from './assertions.js';
import { type Check, type Keywords, own, type Place } from './keyword.js';

type Values = Readonly<Record<string, unknown>>;

/** What looks into objects by other ways than the names of properties. */
export const objects: Keywords = {
  patternProperties: ['object', patternProperties],
  propertyNames: ['object', propertyNames],
  dependentSchemas: ['object', dependents, 2019],
  dependencies: ['object', dependents],
};

/** `unevaluatedProperties` comes after all others. */
export function unevaluatedProperties(limit: unknown, place: Place, code: string): Check {
  return rest(limit, place, code, (name, seen) => !seen?.all && !seen?.keys.has(name));
}

function patternProperties(limit: unknown, place: Place): Check | undefined {
  if (!isRecord(limit)) return undefined;
  const entries = Object.keys(limit).map(
    (source) => [place.pattern(source), place.sub(limit[source])] as const,
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
