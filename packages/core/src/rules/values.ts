import type { Json } from '../base/json.js';

/** What expressions reckon with. */
export type Value = Json | undefined;

/** What a value has under a name of its own; of texts and lists also how long they are. Nothing of a prototype. */
export function member(value: Value, name: Value): Value {
  if (value === null || value === undefined || (typeof name !== 'string' && typeof name !== 'number'))
    return undefined;
  if (name === 'length' && (typeof value === 'string' || Array.isArray(value))) return value.length;
  if (typeof value !== 'object' || !Object.prototype.hasOwnProperty.call(value, name)) return undefined;
  return (value as Record<string, Value>)[name];
}

/** A value as a number: numbers, and texts that are written as one. */
export function numberOf(value: Value): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'boolean') return Number(value);
  if (typeof value !== 'string' || !/^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(value))
    return undefined;
  return Number(value);
}

/** A value as words. */
export const textOf = (value: Value): string =>
  value === undefined || value === null
    ? ''
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);

/** Whether there is an answer: not nothing, no empty text and no empty list. */
export const isFilled = (value: Value): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** `==` of JavaScript for plain values; lists and objects are equal when they say the same. */
export function looselyEqual(a: Value, b: Value): boolean {
  if ((a ?? null) === null || (b ?? null) === null) return (a ?? null) === (b ?? null);
  if (typeof a === typeof b) return strictlyEqual(a, b);
  if (typeof a === 'object' || typeof b === 'object') return textOf(a) === textOf(b);
  // eslint-disable-next-line eqeqeq -- Angular Schema Form's conditions are written for it.
  return a == b;
}

/** `===`, but that lists and objects are equal when they say the same. */
export const strictlyEqual = (a: Value, b: Value): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));

/** Whether `a` is before (-1), after (1) or at (0) `b`; `undefined` when they cannot be compared. */
export function compare(a: Value, b: Value): number | undefined {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  const [x, y] = [numberOf(a), numberOf(b)];
  return x === undefined || y === undefined ? undefined : Math.sign(x - y);
}
