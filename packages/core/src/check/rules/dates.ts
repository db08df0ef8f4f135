import { isCalendarDay } from '../../codes/calendar-day.js';
import type { CheckContext } from '../context.js';
import { entries } from '../entries.js';
import { itemRule, type Rule } from '../rule.js';

type Place = readonly [moment: string | undefined, pointer: string];

function momentsOf({ catalogue, items }: CheckContext): readonly Place[] {
  return [
    [catalogue.updated, '/updated'],
    [catalogue.validUntil, '/validUntil'],
    ...items.flatMap(({ item, pointer }): Place[] => [
      [item.effectiveFrom, `${pointer}/effectiveFrom`],
      [item.effectiveTo, `${pointer}/effectiveTo`],
      [item.updated, `${pointer}/updated`],
      ...entries(item.legalBases, `${pointer}/legalBases`).map(([law, place]): Place => [
        law.effectiveFrom,
        `${place}/effectiveFrom`,
      ]),
    ]),
  ];
}

/** Whether a text built like a day or a moment (RFC 3339) names one that exists. What is built otherwise is the schema's. */
function exists(moment: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?.*?(?:[+-](\d\d):(\d\d)|Z))?$/.exec(
    moment,
  );
  if (match === null) return true;
  const [year, month, day, hour, minute, second, offsetHour, offsetMinute] = match
    .slice(1)
    .map((digits) => Number(digits ?? 0)) as [number, number, number, number, number, number, number, number];
  return (
    isCalendarDay(year, month, day) &&
    hour < 24 &&
    minute < 60 &&
    second < 61 &&
    offsetHour < 24 &&
    offsetMinute < 60
  );
}

/** Days and moments. */
export const dateRules: readonly Rule[] = [
  {
    id: 'date',
    severity: 'error',
    zh: '日期和时刻真实存在（没有 2 月 30 日）',
    en: 'Days and moments exist: no 30 February',
    check: (context, report) => {
      for (const [moment, pointer] of momentsOf(context))
        if (moment !== undefined && !exists(moment)) report(pointer);
    },
  },
  itemRule({
    id: 'effective-order',
    severity: 'error',
    zh: '计划取消日期不早于计划生效日期',
    en: 'An item does not end before it takes effect',
    check: ({ effectiveFrom, effectiveTo }, report) => {
      // Days of the form YYYY-MM-DD sort as text.
      if (effectiveFrom !== undefined && effectiveTo !== undefined && effectiveTo < effectiveFrom)
        report('/effectiveTo');
    },
  }),
];
