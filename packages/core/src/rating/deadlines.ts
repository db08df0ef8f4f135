import { lastDay, type LastDay } from '../limits/last-day.js';
import { dayInChina } from '../limits/today.js';
import type { WorkCalendar } from '../limits/work-calendar.js';
import { isBadLevel } from './level.js';
import type { RatingCase } from './rating-case.js';
import type { RatingRules } from './rating-rules.js';

/** By when those who were rated have to do what comes next. */
export interface RatingDeadline {
  readonly duty: 'call-back' | 'rectify';
  readonly by: LastDay;
}

/**
 * What is due for a bad rating, and by when; undefined when nothing is. Counted from the day after the rating: no public text says that the
 * time of putting right begins later.
 */
export function ratingDeadline(
  { phase, first }: RatingCase,
  rules: RatingRules,
  calendar: WorkCalendar,
): RatingDeadline | undefined {
  if (!first || first.byDefault || !isBadLevel(first.level)) return undefined;
  const given = dayInChina(first.at);
  if (phase === 'submitted') return { duty: 'call-back', by: lastDay(rules.callBack, given, calendar) };
  if (phase === 'verifying' || phase === 'rectifying')
    return { duty: 'rectify', by: lastDay(rules.rectify, given, calendar) };
  return undefined;
}
