import { expect } from '@open-wc/testing';
import { clockInChina, dayInChina } from './today.js';
import { dayNumber, dayOf, isWeekend, monthsLater, type Day } from './day.js';

const number = (day: Day): number => dayNumber(day) as number;

describe('days', () => {
  it('are numbered from 1970-01-01, also before it and across leap days', () => {
    expect(dayNumber('1970-01-01')).to.equal(0);
    expect(dayNumber('1969-12-31')).to.equal(-1);
    expect(number('2024-03-01') - number('2024-02-28')).to.equal(2);
    expect(number('2100-03-01') - number('2100-02-28')).to.equal(1);
    expect(dayOf(number('2026-11-30') + 1)).to.equal('2026-12-01');
  });

  for (const wrong of [
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-1',
    '20260101',
    '',
    '2026-01-01T00:00',
  ]) {
    it(`that are none have no number: "${wrong}"`, () => {
      expect(dayNumber(wrong)).to.equal(undefined);
    });
  }

  for (const [day, months, expected] of [
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-05-31', 6, '2026-11-30'],
    ['2026-11-15', 2, '2027-01-15'],
    ['2026-12-31', 12, '2027-12-31'],
  ] as const) {
    it(`${day} and ${months} months is ${expected}`, () => {
      expect(dayOf(monthsLater(number(day), months))).to.equal(expected);
    });
  }

  it('are weekends on Saturday and Sunday only', () => {
    const week = [
      '2026-11-20',
      '2026-11-21',
      '2026-11-22',
      '2026-11-23',
      '1969-12-27',
      '1969-12-28',
      '1969-12-29',
    ];
    expect(week.map((day) => isWeekend(number(day)))).to.deep.equal([
      false,
      true,
      true,
      false,
      true,
      true,
      false,
    ]);
  });

  it('change at midnight in China, eight hours before they do in UTC', () => {
    expect(dayInChina(Date.UTC(2026, 10, 21, 15, 59, 59, 999))).to.equal('2026-11-21');
    expect(dayInChina(Date.UTC(2026, 10, 21, 16, 0))).to.equal('2026-11-22');
    expect(dayInChina(Date.UTC(2026, 11, 31, 20, 0))).to.equal('2027-01-01');
  });

  it('tells what the clocks there show', () => {
    expect(clockInChina(Date.UTC(2026, 10, 21, 15, 59, 59))).to.equal('23:59');
    expect(clockInChina(Date.UTC(2026, 10, 21, 16, 5))).to.equal('00:05');
  });
});
