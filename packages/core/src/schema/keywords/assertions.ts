import { isRecord } from '../../base/json.js';
import { areUnique, plain } from '../canonical.js';
import { characters } from '../characters.js';
import { join, none, wrong } from '../issues.js';
import {
  type Check,
  holds,
  type Keyword,
  type Keywords,
  kindOf,
  own,
  type Place,
  reader,
} from './keyword.js';

type Values = Readonly<Record<string, unknown>>;

/** What a value says by itself, in the words of the validation vocabulary. */
export const assertions: Keywords = {
  type: ['any', typed],
  enum: ['any', (values, _place, name) => (Array.isArray(values) ? oneOf(values, name, {}) : undefined)],
  const: ['any', (value, _place, name) => oneOf([value], name, isScalar(value) ? { limit: value } : {})],
  maximum: ['number', bound((value: number, limit) => value <= limit)],
  minimum: ['number', bound((value: number, limit) => value >= limit)],
  exclusiveMaximum: ['number', bound((value: number, limit) => value < limit)],
  exclusiveMinimum: ['number', bound((value: number, limit) => value > limit)],
  maxLength: ['string', bound((text: string, limit) => text.length <= limit || characters(text) <= limit)],
  minLength: ['string', bound((text: string, limit) => text.length >= limit && characters(text) >= limit)],
  pattern: ['string', pattern],
  maxItems: ['array', bound((list: readonly unknown[], limit) => list.length <= limit)],
  minItems: ['array', bound((list: readonly unknown[], limit) => list.length >= limit)],
  uniqueItems: ['array', (on, _place, name) => (on === true ? holds(name, {}, areUnique) : undefined)],
  maxProperties: ['object', bound((value: Values, limit) => Object.keys(value).length <= limit)],
  minProperties: ['object', bound((value: Values, limit) => Object.keys(value).length >= limit)],
  required: ['object', (names, _place, name) => (Array.isArray(names) ? present(names, name) : undefined)],
  dependentRequired: ['object', dependentRequired, 2019],
};

/** `format`: an assertion in forms, an annotation where asked for. */
export const format: Keyword = (name, place, keyword) => {
  const test = typeof name === 'string' ? place.format(name) : undefined;
  return test && holds(keyword, { format: name as string }, test);
};

/** Names that must be there; one issue for each that is not. */
export function present(names: readonly unknown[], code: string): Check {
  const needed = names
    .filter((name): name is string => typeof name === 'string')
    .map((property) => [reader(property), wrong(code, { property })] as const);
  return (value) => {
    let found = none;
    for (const [read, issues] of needed) if (read(value) === undefined) found = join(found, issues);
    return found;
  };
}

function typed(types: unknown, _place: unknown, code: string): Check | undefined {
  const allowed = (Array.isArray(types) ? types : [types]).filter((type) => typeof type === 'string');
  if (allowed.length === 0) return undefined;
  const whole = allowed.includes('integer');
  return holds(
    code,
    { type: allowed.join() },
    (value) => allowed.includes(kindOf(value)) || (whole && Number.isInteger(value)),
  );
}

/** A keyword whose number is held against the value. */
export function bound<T>(test: (value: T, limit: number) => boolean): Keyword {
  return (limit, _place, code) =>
    typeof limit === 'number' ? holds(code, { limit }, (value: T) => test(value, limit)) : undefined;
}

function oneOf(
  values: readonly unknown[],
  code: string,
  params: Readonly<Record<string, string | number | boolean>>,
): Check {
  const allowed = new Set(values.map(plain));
  return holds(code, params, (value) => allowed.has(plain(value)));
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function pattern(source: unknown, place: Place, code: string): Check | undefined {
  const expression = typeof source === 'string' ? place.pattern(source) : undefined;
  return expression && holds(code, { pattern: source as string }, (text: string) => expression.test(text));
}

function dependentRequired(limit: unknown, _place: unknown, code: string): Check | undefined {
  if (!isRecord(limit)) return undefined;
  const entries = Object.keys(limit).map((name) => {
    const names = limit[name];
    return [name, present(Array.isArray(names) ? names : [], code)] as const;
  });
  return (value) =>
    entries.reduce(
      (found, [name, check]) => (own(value, name) === undefined ? found : join(found, check(value))),
      none,
    );
}
