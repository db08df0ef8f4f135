import { dayNumber, isWeekend } from './day.js';
import { holidays, type YearOfHolidays } from './holidays.js';
import type { WorkCalendar } from './work-calendar.js';

// The notice for a year may move days at the end of the year before: those for 2008 and 2019 reached back to 29 December.
const lastSettled = '12-28';

/** The office calendar of mainland China. A chunk of its own; pages get it from `loadCalendar()`. */
export const chinaCalendar: WorkCalendar = workCalendar(holidays);

/** A calendar from years of holidays without a gap between them. */
export function workCalendar(years: Readonly<Record<string, YearOfHolidays>>): WorkCalendar {
  const exceptions = new Map<number, boolean>();
  for (const [year, { off, on }] of Object.entries(years)) {
    for (const number of daysNamed(year, off)) exceptions.set(number, false);
    for (const number of daysNamed(year, on)) exceptions.set(number, true);
  }
  const known = Object.keys(years).sort();
  return {
    publishedFrom: `${known[0]}-01-01`,
    publishedUntil: `${known[known.length - 1]}-${lastSettled}`,
    isWorkday(day) {
      const number = dayNumber(day);
      return number !== undefined && (exceptions.get(number) ?? !isWeekend(number));
    },
  };
}

/** The numbers of the days in `01-01~01-03 02-11`. */
function daysNamed(year: string, words: string): number[] {
  const numbers: number[] = [];
  for (const word of words.split(' ').filter(Boolean)) {
    const [first = '', last = first] = word.split('~');
    const end = numberIn(year, last);
    for (let number = numberIn(year, first); number <= end; number += 1) numbers.push(number);
  }
  return numbers;
}

function numberIn(year: string, date: string): number {
  return dayNumber(`${year}-${date}`) ?? NaN; // NaN: a slip in the table names no day, and the test tells
}
