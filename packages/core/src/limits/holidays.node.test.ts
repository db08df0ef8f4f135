import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { chinaCalendar as calendar } from './calendar.js';
import { dayNumber, dayOf } from './day.js';
import { holidays } from './holidays.js';
import { lastDay, type LastDay } from './last-day.js';

// chinese-days is read by others from the same notices: two readers seldom make the same slip.
describe('the table of holidays', () => {
  const years = Object.keys(holidays).sort();

  it('has no gap between its years', () => {
    const first = Number(years[0]);
    assert.deepEqual(
      years,
      years.map((_, index) => String(first + index)),
    );
  });

  for (const year of years) {
    it(`names the same working days of ${year} as chinese-days`, () => {
      const end = dayNumber(`${year}-12-31`) as number;
      for (let number = dayNumber(`${year}-01-01`) as number; number <= end; number += 1) {
        const day = dayOf(number);
        assert.equal(calendar.isWorkday(day), chineseDays.isWorkday(day), day);
      }
    });

    it(`names only days of ${year}, and only weekends as make-up days`, () => {
      const { off = '', on = '' } = holidays[year] ?? {};
      for (const date of `${off} ${on}`.split(/[ ~]/))
        assert.notEqual(dayNumber(`${year}-${date}`), undefined, date);
      for (const date of on.split(' '))
        assert.match(new Date(`${year}-${date}`).toUTCString(), /^(Sat|Sun)/, date);
    });
  }

  it('goes no further than the calendar claims to know', () => {
    assert.equal(calendar.publishedUntil, `${years[years.length - 1]}-12-28`);
    assert.equal(calendar.publishedFrom, `${years[0]}-01-01`);
  });
});

describe('the last day of a limit, against counting on the fingers', () => {
  const span = fc.record({
    amount: fc.integer({ min: 1, max: 250 }),
    unit: fc.constantFrom('workday' as const, 'day' as const),
    // 2020-12-31 to 2027-02-28, so that both ends of the table are crossed.
    start: fc.integer({ min: 18627, max: 20877 }).map(dayOf),
  });

  it('is the same day for days and working days', () => {
    fc.assert(
      fc.property(span, ({ amount, unit, start }) => {
        assert.deepEqual(lastDay({ amount, unit }, start, calendar), onFingers(amount, unit, start));
      }),
      { numRuns: 2000 },
    );
  });
});

/** Steps through the days with a Date and asks chinese-days, sharing no code with what is tested. */
function onFingers(amount: number, unit: 'workday' | 'day', start: string): LastDay {
  const date = new Date(`${start}T00:00:00Z`);
  const today = (): string => date.toISOString().slice(0, 10);
  for (let counted = 0; counted < amount || !chineseDays.isWorkday(today());) {
    date.setUTCDate(date.getUTCDate() + 1);
    if (unit === 'day' || chineseDays.isWorkday(today())) counted += 1;
  }
  return today() <= calendar.publishedUntil ? { kind: 'date', day: today() } : { kind: 'count' };
}
