// Which times a hall has, on which days.
import { daysLater, dayInChina, momentInChina, timeInChina, weekdayOf } from '../china-time.mjs';

/**
 * Tells days and times.
 *
 * @param {{ rules: import('./read-halls.mjs').Rules, calendar: import('@tongban/core/limits').WorkCalendar, now: () => Date }} parts
 */
export function hallTimes({ rules, calendar, now }) {
  /** Holidays close a day of the office week, and make-up Saturdays and Sundays (调休) open one, unless the hall says otherwise. */
  const opens = ({ week, closed, open }, day) => {
    if (closed.includes(day)) return false;
    if (open.includes(day)) return true;
    const known = day >= calendar.publishedFrom && day <= calendar.publishedUntil;
    const weekday = weekdayOf(day);
    if (weekday <= 5) return week.includes(weekday) && (!known || calendar.isWorkday(day));
    return week.includes(weekday) || (known && calendar.isWorkday(day) && week.includes(5));
  };

  const slotsOf = (theme, day) =>
    [...theme.slots]
      .sort((one, other) => (one.from < other.from ? -1 : 1))
      .map(({ from, until, total }) => ({
        start: momentInChina(day, from),
        end: momentInChina(day, until),
        total,
      }));

  /** Whether it can still be booked. */
  const isAhead = ({ start }) => now().getTime() < start.getTime() - rules.closeMinutes * 60_000;

  const lastDay = (hall) => daysLater(dayInChina(now()), hall.daysAhead - 1);

  return {
    /** The days that can be booked, from one on: `{ day, slots }`, `slots` undefined where it is closed. */
    days(hall, theme, from = '') {
      const [today, last] = [dayInChina(now()), lastDay(hall)];
      const days = [];
      for (let day = from > today ? from : today; day <= last; day = daysLater(day, 1))
        days.push({ day, slots: opens(hall, day) ? slotsOf(theme, day) : undefined });
      return days;
    },
    /** The time that begins then; undefined where none can be booked. */
    find(hall, theme, start) {
      const day = start.slice(0, 10);
      if (day < dayInChina(now()) || day > lastDay(hall) || !opens(hall, day)) return undefined;
      return slotsOf(theme, day).find((slot) => timeInChina(slot.start) === start && isAhead(slot));
    },
    isAhead,
  };
}
