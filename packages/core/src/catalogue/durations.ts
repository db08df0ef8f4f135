import type { Sequence } from '../format/generated/types.js';
import type { LimitLike } from './limit-order.js';

/** An order of items as data has it. */
export interface SequenceLike {
  readonly item?: Sequence['item'] | undefined;
  readonly after?: readonly (string | undefined)[] | undefined;
}

/** How long something takes, each unit apart since none can be turned into another: 5 working days and 1 month. Empty: the same day. */
export type Duration = readonly { readonly amount: number; readonly unit: 'workday' | 'day' | 'month' }[];

/** Amounts in the order of `units`. */
type Sum = readonly [workday: number, day: number, month: number];

const units = ['workday', 'day', 'month'] as const;
const nothing: Sum = [0, 0, 0];
/** Ways that none can be told to be longer than another; data that has more of them is no scenario but an attack. */
const mostWays = 16;

/** Whether it can be said how long that is: an amount with a unit, or done on the spot. */
export const isTold = (limit: LimitLike | undefined): boolean =>
  limit?.amount !== undefined && (limit.amount === 0 || limit.unit !== undefined);

/** One after the other. Hours and minutes are done the same day; limits that are not told count for nothing. */
export const inTurn = (limits: readonly (LimitLike | undefined)[]): Duration =>
  durationOf(limits.map(sumOf).reduce(add, nothing));

/**
 * Side by side as far as the order allows (关键路径): the longest way through. More than one where nobody can say which is longer, such as
 * 7 working days beside 8 days; they end when the last of them does. Circles in the order are cut where they close.
 */
export function sideBySide(
  items: readonly string[],
  sequence: readonly (SequenceLike | undefined)[],
  limitOf: (item: string) => LimitLike | undefined,
): readonly Duration[] {
  const before = new Map<string, string[]>();
  for (const step of sequence)
    if (step?.item !== undefined)
      before.set(step.item, [
        ...(before.get(step.item) ?? []),
        ...(step.after ?? []).filter((id): id is string => id !== undefined),
      ]);
  const known = new Map<string, readonly Sum[]>();
  const waysTo = (item: string): readonly Sum[] => {
    const told = known.get(item);
    if (told) return told;
    known.set(item, [nothing]); // what a circle finds here
    const own = sumOf(limitOf(item));
    const ways = longest((before.get(item) ?? []).map(waysTo)).map((way) => add(way, own));
    known.set(item, ways);
    return ways;
  };
  return longest(items.map(waysTo)).map(durationOf);
}

/** Whether one is over no later than the other, whenever they begin; false where that depends on the calendar. */
export const isWithin = (one: Duration, other: Duration): boolean => within(sumOfAll(one), sumOfAll(other));

function longest(lists: readonly (readonly Sum[])[]): readonly Sum[] {
  let found: readonly Sum[] = [nothing];
  for (const list of lists)
    for (const sum of list)
      if (!found.some((other) => within(sum, other)))
        found = [...found.filter((other) => !within(other, sum)), sum].slice(0, mostWays);
  return found;
}

/** A working day lasts at least a day, a month 28 to 31; more cannot be said. */
function within([workdays, days, months]: Sum, [otherWorkdays, otherDays, otherMonths]: Sum): boolean {
  if (workdays > otherWorkdays) return false;
  // What is the same on both sides is as long, whatever the calendar.
  const both = Math.min(months, otherMonths);
  return days + 31 * (months - both) <= otherDays + 28 * (otherMonths - both) + (otherWorkdays - workdays);
}

function sumOf(limit: LimitLike | undefined): Sum {
  const amount = limit?.amount ?? 0;
  return [
    limit?.unit === 'workday' ? amount : 0,
    limit?.unit === 'day' ? amount : 0,
    limit?.unit === 'month' ? amount : 0,
  ];
}

const sumOfAll = (duration: Duration): Sum => duration.map(sumOf).reduce(add, nothing);

const add = (a: Sum, b: Sum): Sum => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];

function durationOf(sum: Sum): Duration {
  return units.map((unit, at) => ({ amount: sum[at] ?? 0, unit })).filter(({ amount }) => amount > 0);
}
