import { dayInChina } from '../../limits/today.js';
import { countLevels, satisfactionOf, type CountedRating } from './count-ratings.js';
import type { MonthFigures } from './rating-figures.js';

/** First and last month, `2026-01`. */
export interface TrendSpan {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Ten years: a rating whose clock was wrong by a century makes no trend of a century. */
const longest = 120;

/**
 * The ratings month by month. Months without any are there too, with nothing in them, so that a line does not lead over a gap. Empty where
 * nothing says which months.
 */
export function trendOf(ratings: readonly CountedRating[], span: TrendSpan): readonly MonthFigures[] {
  const byMonth = new Map<string, CountedRating[]>();
  for (const rating of ratings) {
    const month = dayInChina(rating.at).slice(0, 7);
    const given = byMonth.get(month);
    if (given) given.push(rating);
    else byMonth.set(month, [rating]);
  }
  const found = Array.from(byMonth.keys()).sort();
  const from = monthNumber(span.from ?? found[0]);
  const to = monthNumber(span.to ?? found[found.length - 1]);
  if (from === undefined || to === undefined) return [];
  const months: MonthFigures[] = [];
  for (let number = Math.max(from, to - longest + 1); number <= to; number += 1) {
    const month = monthOf(number);
    const given = byMonth.get(month) ?? [];
    months.push({ month, counts: countLevels(given), satisfaction: satisfactionOf(given) });
  }
  return months;
}

/** Months since the year 0; undefined for what is no month. */
function monthNumber(month: string | undefined): number | undefined {
  const parts = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month ?? '');
  return parts ? Number(parts[1]) * 12 + Number(parts[2]) - 1 : undefined;
}

const monthOf = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
