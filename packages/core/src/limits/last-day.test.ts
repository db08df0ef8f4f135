import { expect } from '@open-wc/testing';
import { workCalendar } from './calendar.js';
import { holidays } from './holidays.js';
import { lastDay, type LimitSpan } from './last-day.js';
import { loadCalendar } from './load-calendar.js';

type Case = readonly [
  amount: number,
  unit: LimitSpan['unit'],
  acceptedOn: string,
  expected: string,
  why?: string,
];

const cases: readonly Case[] = [
  [1, 'workday', '2026-11-16', '2026-11-17', 'the day of acceptance does not count'],
  [5, 'workday', '2026-11-16', '2026-11-23', 'over a weekend'],
  [1, 'workday', '2026-11-20', '2026-11-23', 'from a Friday'],
  [1, 'workday', '2026-11-21', '2026-11-23', 'from a Saturday'],
  [3, 'workday', '2025-12-30', '2026-01-05', 'over New Year, the make-up Sunday 01-04 counts'],
  [2, 'workday', '2025-12-30', '2026-01-04', 'ends on a make-up Sunday'],
  [1, 'workday', '2026-02-13', '2026-02-14', 'ends on a make-up Saturday'],
  [2, 'workday', '2026-02-13', '2026-02-24', 'over Spring Festival'],
  [5, 'workday', '2026-02-13', '2026-02-27'],
  [6, 'workday', '2026-02-13', '2026-02-28', 'make-up Saturday after Spring Festival'],
  [1, 'workday', '2026-09-30', '2026-10-08', 'over National Day'],
  [3, 'workday', '2026-09-30', '2026-10-10', 'make-up Saturday after National Day'],
  [1, 'workday', '2024-02-09', '2024-02-18', 'Spring Festival 2024 ends with a make-up Sunday'],
  [19, 'workday', '2024-01-31', '2024-03-01', 'over leap day and a make-up Sunday'],
  [1, 'workday', '2022-12-30', '2023-01-03', 'holidays of two years in a row'],

  [10, 'day', '2026-11-16', '2026-11-26', 'calendar days'],
  [5, 'day', '2026-11-16', '2026-11-23', 'ends on a Saturday: moves to Monday'],
  [5, 'day', '2026-02-12', '2026-02-24', 'ends in Spring Festival: moves behind it'],
  [2, 'day', '2026-02-12', '2026-02-14', 'ends on a make-up Saturday: stays'],
  [60, 'day', '2024-01-01', '2024-03-01', 'over leap day'],

  [1, 'month', '2025-01-31', '2025-02-28', 'no 31 February'],
  [1, 'month', '2024-01-31', '2024-02-29', 'in a leap year'],
  [1, 'month', '2026-01-31', '2026-02-28', 'a make-up Saturday: stays'],
  [3, 'month', '2026-07-01', '2026-10-08', 'ends on National Day: moves behind it'],
  [12, 'month', '2024-02-29', '2025-02-28'],
  [2, 'month', '2025-11-30', '2026-01-30', 'over the end of the year'],

  [0, 'workday', '2026-11-16', 'same-day', 'on the spot'],
  [0, undefined, '2026-11-16', 'same-day'],
  [1, 'hour', '2026-11-16', 'same-day'],
  [30, 'minute', '2026-11-16', 'same-day'],
  [60, 'minute', '2026-11-16', 'same-day'],
  [61, 'minute', '2026-11-16', 'count', 'may end the next day'],
  [2, 'hour', '2026-11-16', 'count'],
  [72, 'hour', '2026-11-16', 'count'],

  [5, undefined, '2026-11-16', 'count', 'no unit in the source'],
  [5, 'toString' as 'day', '2026-11-16', 'count', 'a unit that is none'],
  [1.5, 'workday', '2026-11-16', 'count'],
  [-1, 'workday', '2026-11-16', 'count'],
  [5, 'workday', '2026-02-30', 'count', 'no such day'],
  [5, 'workday', '', 'count'],

  [1, 'workday', '2026-12-25', '2026-12-28', 'the last day that is settled'],
  [2, 'workday', '2026-12-25', 'count', 'the next notice may still move 29 December'],
  [45, 'workday', '2026-11-20', 'count', 'into a year without published holidays'],
  [30, 'day', '2026-12-10', 'count'],
  [2, 'month', '2026-11-01', 'count'],
  [1, 'workday', '2027-09-30', 'count', 'accepted in such a year'],
  [1e15, 'workday', '2026-11-16', 'count', 'absurd amounts end at once'],
  [1e15, 'day', '2026-11-16', 'count'],
  [1e15, 'month', '2026-11-16', 'count'],
  [1, 'workday', '2020-12-30', 'count', 'before the table begins'],
  [1, 'workday', '2020-12-31', '2021-01-04', 'accepted the day before the table begins'],
];

// Ends where the table ended when these cases were written, so that a new year leaves them alone.
const calendar = workCalendar(
  Object.fromEntries(Object.entries(holidays).filter(([year]) => year <= '2026')),
);

describe('the last day of a limit', () => {
  for (const [amount, unit, acceptedOn, expected, why = ''] of cases) {
    it(`of ${amount} ${unit ?? 'without unit'} from ${acceptedOn || 'no day'} is ${expected} ${why}`, () => {
      const answer = lastDay({ amount, unit }, acceptedOn, calendar);
      expect(answer.kind === 'date' ? answer.day : answer.kind).to.equal(expected);
    });
  }

  it('can be said with the calendar a page loads', async () => {
    const loaded = await loadCalendar();
    expect(lastDay({ amount: 2, unit: 'workday' }, '2026-02-13', loaded)).to.deep.equal({
      kind: 'date',
      day: '2026-02-24',
    });
  });
});
