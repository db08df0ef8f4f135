import type { Limit } from '../format/generated/types.js';

/** A limit as data has it: anything may be missing. */
export interface LimitLike {
  readonly amount?: number | undefined;
  readonly unit?: Limit['unit'] | undefined;
}

/**
 * The least and the most one of a unit lasts, in days: a month has 28 to 31; nobody knows how long holidays make a working day last. Hours
 * run from the moment of acceptance, days from the end of that day.
 */
const days: Readonly<Record<string, readonly [least: number, most: number]>> = {
  minute: [1 / 1440, 1 / 1440],
  hour: [1 / 24, 1 / 24],
  day: [1, 1],
  month: [28, 31],
  workday: [1, Infinity],
};

/** Whether `a` is over no later than `b`, whenever they begin. False where that depends on the calendar, or a unit is not known. */
export function endsBy(a: LimitLike, b: LimitLike): boolean {
  if (a.amount === 0) return true;
  if (a.amount === undefined || b.amount === undefined) return false;
  if (a.unit === b.unit) return a.unit !== undefined && a.amount <= b.amount;
  const [one, two] = [days[a.unit ?? ''], days[b.unit ?? '']];
  return one !== undefined && two !== undefined && a.amount * one[1] <= b.amount * two[0];
}

/** Whether `a` is over sooner than `b`, whenever they begin. */
export const endsBefore = (a: LimitLike, b: LimitLike): boolean => endsBy(a, b) && !endsBy(b, a);
