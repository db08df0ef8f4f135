import type { Limit } from '../format/generated/types.js';
import { dayNumber, dayOf, monthsLater, type Day } from './day.js';
import type { WorkCalendar } from './work-calendar.js';

/** A limit as the reader gives it: the unit may be missing in the source. */
export interface LimitSpan {
  readonly amount: number;
  readonly unit?: Limit['unit'] | undefined;
}

/** When a limit ends. `count`: no day can be said, the page shows the amount and its unit alone. */
export type LastDay =
  { readonly kind: 'date'; readonly day: Day } | { readonly kind: 'same-day' } | { readonly kind: 'count' };

/**
 * The last day of a limit that starts with the acceptance of an application. Never throws.
 *
 * Counted from the day after acceptance (Civil Code of the PRC, article 201).
 * - `workday`: days that offices work, make-up Saturdays and Sundays (调休) among them
 *   (Administrative Licensing Law, article 82).
 * - `day` and `month`: days of the calendar; a month ends on the same date, or on the last of the month where there is
 *   none (article 202). Where that is a day off, the next day worked counts (article 203).
 * - `minute` and `hour`: up to an hour is taken as the same day. Longer ones end on a day that depends on the hour of
 *   acceptance, which is not known here: `count`.
 * - 0 of any unit: on the spot, `same-day`.
 *
 * `count` too for a missing unit, an amount that is no whole number, a day that does not exist, and as soon as the span
 * leaves the days the calendar can tell.
 */
export function lastDay(limit: LimitSpan, acceptedOn: Day, calendar: WorkCalendar): LastDay {
  const { amount, unit } = limit;
  const start = dayNumber(acceptedOn);
  if (start === undefined || !Number.isInteger(amount) || amount < 0) return count;
  if (amount === 0) return sameDay;
  if (unit === undefined || !Object.prototype.hasOwnProperty.call(ends, unit)) return count;
  return ends[unit](start, amount, calendar);
}

const sameDay: LastDay = { kind: 'same-day' };
const count: LastDay = { kind: 'count' };

type End = (start: number, amount: number, calendar: WorkCalendar) => LastDay;

const ends: Readonly<Record<Limit['unit'], End>> = {
  workday: (start, amount, calendar) => workdayAfter(start, amount, calendar),
  day: (start, amount, calendar) => workdayAfter(start + amount - 1, 1, calendar),
  month: (start, amount, calendar) => workdayAfter(monthsLater(start, amount) - 1, 1, calendar),
  hour: (_start, amount) => (amount <= 1 ? sameDay : count),
  minute: (_start, amount) => (amount <= 60 ? sameDay : count),
};

/** The nth day worked after `start`, as long as the calendar can tell. */
function workdayAfter(start: number, nth: number, calendar: WorkCalendar): LastDay {
  const from = dayNumber(calendar.publishedFrom) ?? Infinity;
  const until = dayNumber(calendar.publishedUntil) ?? -Infinity;
  // Written so that NaN, the end of an absurd number of months, is outside as well.
  if (!(start + 1 >= from)) return count;
  let left = nth;
  for (let number = start + 1; number <= until; number += 1) {
    const day = dayOf(number);
    if (calendar.isWorkday(day)) left -= 1;
    if (left === 0) return { kind: 'date', day };
  }
  return count;
}
