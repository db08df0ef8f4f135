import { checkCitizenId } from '../codes/citizen-id.js';
import { dayNumber, dayOf, monthsLater } from '../limits/day.js';
import { add, divide, round } from './decimal-arithmetic.js';
import { compare, isFilled, looselyEqual, numberOf, textOf, type Value } from './values.js';

/** A function of expressions. */
export type BuiltIn = (args: readonly Value[], today: () => string) => Value;

/** One list of all there is to reckon with: lists are taken apart, what is not answered is left out. */
function flat(args: readonly Value[]): Value[] {
  const out: Value[] = [];
  for (const arg of args) {
    if (Array.isArray(arg)) out.push(...flat(arg as Value[]));
    else if (isFilled(arg)) out.push(arg);
  }
  return out;
}

const numbers = (args: readonly Value[]): number[] =>
  flat(args)
    .map(numberOf)
    .filter((value): value is number => value !== undefined);

const sum = (args: readonly Value[]): number => numbers(args).reduce(add, 0);

function best(args: readonly Value[], sign: number): Value {
  return flat(args).reduce<Value>((found, value) => {
    const order = found === undefined ? sign : compare(value, found);
    return order === sign ? value : found;
  }, undefined);
}

/** The calendar day at the beginning of a date, or in a citizen's number. */
function dayIn(value: Value): string | undefined {
  const text = textOf(value);
  const day =
    checkCitizenId(text) === undefined
      ? text.slice(6, 14).replace(/^(....)(..)/, '$1-$2-')
      : text.slice(0, 10);
  return dayNumber(day) === undefined ? undefined : day;
}

/** Whole units of `months` that lie between two days; negative when the second is before the first. */
function wholeMonths(from: Value, to: Value, months: number): Value {
  const [start, end] = [dayIn(from), dayIn(to)];
  if (!start || !end) return undefined;
  if (end < start) return -(wholeMonths(end, start, months) as number);
  const [y1 = 0, m1 = 0, d1 = 0] = start.split('-').map(Number);
  const [y2 = 0, m2 = 0, d2 = 0] = end.split('-').map(Number);
  return Math.floor(((y2 - y1) * 12 + m2 - m1 - (d2 < d1 ? 1 : 0)) / months);
}

function shifted(day: Value, change: (number: number) => number): Value {
  const number = dayNumber(dayIn(day) ?? '');
  if (number === undefined) return undefined;
  const moved = change(number);
  // Years 0 to 9999: beyond, a day is not written in ten characters.
  return moved > -719_529 && moved < 2_932_897 ? dayOf(moved) : undefined;
}

const rounded = (value: Value, places: Value, how: (value: number, places: number) => number): Value => {
  const [number, digits] = [numberOf(value), numberOf(places) ?? 0];
  return number === undefined || Math.abs(digits) > 15 ? undefined : how(number, Math.trunc(digits));
};

const contains = (where: Value, what: Value): boolean =>
  Array.isArray(where)
    ? (where as Value[]).some((value) => looselyEqual(value, what))
    : isFilled(what) && textOf(where).includes(textOf(what));

/** The functions there are without registering any. */
export const builtIns: Readonly<Record<string, BuiltIn>> = {
  sum,
  count: (args) => flat(args).length,
  min: (args) => best(args, -1),
  max: (args) => best(args, 1),
  avg(args) {
    const all = numbers(args);
    return all.length > 0 ? divide(sum(all), all.length) : undefined;
  },
  round: ([value, places]) => rounded(value, places, round),
  floor: ([value]) => rounded(value, 0, Math.floor),
  ceil: ([value]) => rounded(value, 0, Math.ceil),
  abs: ([value]) => rounded(value, 0, Math.abs),
  number: ([value]) => numberOf(value),
  len: ([value]) => (Array.isArray(value) ? value.length : [...textOf(value)].length),
  lower: ([value]) => textOf(value).toLowerCase(),
  upper: ([value]) => textOf(value).toUpperCase(),
  trim: ([value]) => textOf(value).trim(),
  concat: (args) => flat(args).map(textOf).join(''),
  includes: ([where, what]) => contains(where, what),
  indexOf: ([where, what]) =>
    Array.isArray(where)
      ? (where as Value[]).findIndex((value) => looselyEqual(value, what))
      : textOf(where).indexOf(textOf(what)),
  startsWith: ([text, start]) => textOf(text).startsWith(textOf(start)),
  endsWith: ([text, end]) => textOf(text).endsWith(textOf(end)),
  substring: ([text, from, to]) => textOf(text).slice(numberOf(from) ?? 0, numberOf(to)),
  filled: ([value]) => isFilled(value),
  empty: ([value]) => !isFilled(value),
  coalesce: (args) => args.find(isFilled),
  unique: (args) => {
    const all = flat(args);
    const kind = typeof all[0];
    if ((kind === 'string' || kind === 'number') && all.every((value) => typeof value === kind))
      return new Set(all).size === all.length;
    return all.every((value, index) => all.findIndex((other) => looselyEqual(other, value)) === index);
  },
  today: (_, today) => today(),
  age: ([born, on], today) => wholeMonths(born, on ?? today(), 12),
  birthday: ([id]) => dayIn(id),
  years: ([from, to]) => wholeMonths(from, to, 12),
  months: ([from, to]) => wholeMonths(from, to, 1),
  days([from, to]) {
    const [start, end] = [dayNumber(dayIn(from) ?? ''), dayNumber(dayIn(to) ?? '')];
    return start === undefined || end === undefined ? undefined : end - start;
  },
  addDays: ([day, days]) => shifted(day, (number) => number + Math.trunc(numberOf(days) ?? 0)),
  addMonths: ([day, months]) =>
    shifted(day, (number) => monthsLater(number, Math.trunc(numberOf(months) ?? 0))),
};
