import { endsBy } from '../catalogue/limit-order.js';
import type { Limit } from '../format/generated/types.js';
import { dayNumber, type Day } from '../limits/day.js';
import { lastDay } from '../limits/last-day.js';
import type { WorkCalendar } from '../limits/work-calendar.js';

/** From when, and by which calendar, days are counted. Without them a letter names limits and no day. */
export interface Acceptance {
  readonly acceptedOn?: Day;
  readonly calendar?: WorkCalendar;
}

/** Until when something may follow: both are left out where that cannot be said for certain. */
export interface DeferralEnd {
  readonly limit?: Limit;
  readonly until?: Day;
}

/**
 * The shorter of what a material is given and what the item promises as a whole (承诺时限): nothing may follow later than that. Where
 * their units cannot be compared (7 working days, 2 weeks of calendar days over a holiday) the days they end on decide, and without a
 * calendar that reaches so far nothing is said.
 */
export function deferralEnd(
  own: Limit | undefined,
  promised: Limit | undefined,
  acceptance: Acceptance = {},
): DeferralEnd {
  const limits = [own, promised].filter((limit): limit is Limit => limit !== undefined);
  const sure = limits.filter((limit) => limits.every((other) => endsBy(limit, other)))[0];
  if (sure) return withDay(sure, dayOf(sure, acceptance));
  const dated = limits.map((limit) => withDay(limit, dayOf(limit, acceptance)));
  if (dated.some(({ until }) => until === undefined)) return {};
  return dated.sort((a, b) => (dayNumber(a.until ?? '') ?? 0) - (dayNumber(b.until ?? '') ?? 0))[0] ?? {};
}

const withDay = (limit: Limit, until: Day | undefined): DeferralEnd => ({
  limit,
  ...(until !== undefined && { until }),
});

/** The last day of a limit, as far as it can be said. */
export function dayOf(limit: Limit, { acceptedOn, calendar }: Acceptance): Day | undefined {
  if (acceptedOn === undefined || !calendar) return undefined;
  const end = lastDay(limit, acceptedOn, calendar);
  if (end.kind === 'same-day') return acceptedOn;
  return end.kind === 'date' ? end.day : undefined;
}
