// The last day of the promised limit (承诺时限). It begins with the acceptance, and stands while a case waits for others.
import { dayNumber, dayOf, lastDay } from '@tongban/core/limits';
import { isPaused } from './case-steps.mjs';

/**
 * The day a case is due after a step; undefined where none can be said.
 *
 * @param {readonly { step: string, day: string, due?: string }[]} steps those until now: the day each was done, and the one then due
 * @param {{ step: string, day: string, due?: string }} next with a `due` of the department's own, if it has one
 * @param {{ limit?: { amount: number, unit?: string }, calendar: import('@tongban/core/limits').WorkCalendar }} by
 */
export function dueAfter(steps, { step, day, due }, { limit, calendar }) {
  if (due !== undefined) return due;
  if (step === 'accepted') return limit && dayIn(lastDay(limit, day, calendar), day);
  const last = steps.at(-1);
  if (!isPaused(steps) || step !== 'processing' || last.due === undefined) return last.due;
  return dayIn(lastDay(leftOf(last, limit, calendar), day, calendar), day);
}

const dayIn = (end, today) => {
  if (end.kind === 'same-day') return today;
  return end.kind === 'date' ? end.day : undefined;
};

/** What was left of the limit on the day the clock stopped: in days worked, or in days where the limit is in those. */
function leftOf({ day, due }, limit, calendar) {
  const [from, to] = [dayNumber(day), dayNumber(due)];
  if (limit?.unit === 'day' || limit?.unit === 'month')
    return { amount: Math.max(0, to - from), unit: 'day' };
  let amount = 0;
  for (let number = from + 1; number <= to; number += 1) if (calendar.isWorkday(dayOf(number))) amount += 1;
  return { amount, unit: 'workday' };
}
