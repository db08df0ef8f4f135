import { isRecord, type Json } from '../../base/json.js';

/** What a resident gave: everything undo brings back. */
export interface Answers {
  readonly value: Json | undefined;
  /** Ids of rows, by the key of their list. */
  readonly rows: Readonly<Record<string, readonly number[]>>;
  /** Ids of entries by name, by the key of their object. */
  readonly entries: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Branches taken by the resident, by the key of the choice. */
  readonly chosen: Readonly<Record<string, number>>;
  /** Answers of branches that were left, by the key of the choice and the branch. */
  readonly parked: Readonly<Record<string, Json>>;
}

/** Nothing but a value. */
export const freshAnswers = (value: Json | undefined): Answers => ({
  value,
  rows: {},
  entries: {},
  chosen: {},
  parked: {},
});

/** The steps of a JSON pointer. */
export const stepsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'));

/**
 * `value` with another one at a place; what does not lie on the way is shared. Missing objects and lists are made: lists where
 * `isList` says so. `undefined` takes out a property, and leaves an empty cell (`null`) in a list.
 */
export function setAt(
  value: Json | undefined,
  pointer: string,
  to: Json | undefined,
  isList: (pointer: string) => boolean,
): Json | undefined {
  return put(value, stepsOf(pointer), 0, to, (depth) =>
    isList(
      pointer
        .split('/')
        .slice(0, depth + 1)
        .join('/'),
    ),
  );
}

function put(
  value: Json | undefined,
  steps: readonly string[],
  depth: number,
  to: Json | undefined,
  isList: (depth: number) => boolean,
): Json | undefined {
  const step = steps[depth];
  if (step === undefined) return to;
  if (Array.isArray(value) || (!isRecord(value) && isList(depth))) {
    const list = Array.isArray(value) ? (value as Json[]) : [];
    const index = Number(step);
    const inner = put(list[index], steps, depth + 1, to, isList) ?? null;
    if (inner === list[index] || !(index >= 0)) return value;
    const copy = [...list];
    while (copy.length < index) copy.push(null);
    copy[index] = inner;
    return copy;
  }
  const old = isRecord(value) ? (value as Record<string, Json>) : {};
  const known = Object.prototype.hasOwnProperty.call(old, step);
  const inner = put(known ? old[step] : undefined, steps, depth + 1, to, isList);
  if (inner === undefined) return known ? without(old, step) : value;
  return known && inner === old[step] ? value : withOwn(old, step, inner);
}

/** A copy with one more property, also when it is called `__proto__`. */
function withOwn(object: Readonly<Record<string, Json>>, name: string, value: Json): Record<string, Json> {
  const copy = { ...object };
  setOwn(copy, name, value);
  return copy;
}

/** Sets a property of the object itself, also when it is called `__proto__`. */
export function setOwn<T>(object: Record<string, T>, name: string, value: T): void {
  if (name === '__proto__')
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  else object[name] = value;
}

/** A copy without one property. */
export function without(object: Readonly<Record<string, Json>>, name: string): Record<string, Json> {
  const copy = { ...object };
  delete copy[name];
  return copy;
}
