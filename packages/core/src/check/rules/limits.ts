import type { Item, Limit } from '../../format/generated/types.js';
import { entries } from '../entries.js';
import type { Loose } from '../loose.js';
import { itemRule, type Rule } from '../rule.js';

type LooseLimit = Loose<Limit>;

/**
 * Minutes where a unit is exactly that long. A working day is as long as the calendar says, a month has 28 to 31 days:
 * both are comparable with themselves only.
 */
const minutes: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 1440 };

/** Whether `limit` is longer than `other`; `undefined` when their units cannot be compared. */
function isLonger(limit: LooseLimit, other: LooseLimit): boolean | undefined {
  if (limit.amount === undefined || other.amount === undefined) return undefined;
  if (limit.amount === 0) return false; // on the spot, whatever the unit
  if (limit.unit === other.unit) return limit.amount > other.amount;
  const [one, two] = [minutes[limit.unit ?? ''], minutes[other.unit ?? '']];
  return one === undefined || two === undefined ? undefined : limit.amount * one > other.amount * two;
}

/** Ten years in each unit: longer ones are typing errors or other units. */
const longest: Readonly<Record<string, number>> = {
  minute: 5_270_400,
  hour: 87_840,
  day: 3660,
  workday: 2600,
  month: 120,
};

/** GB/T 39046-2020 gives numbers of copies two digits (`n..2`). */
const most = 99;

function limitsOf(item: Loose<Item>): readonly (readonly [LooseLimit | undefined, string])[] {
  return [
    [item.legalLimit, '/legalLimit'],
    [item.promisedLimit, '/promisedLimit'],
    ...entries(item.steps, '/steps').map(([step, pointer]) => [step.limit, `${pointer}/limit`] as const),
    ...entries(item.specialProcedures, '/specialProcedures').map(
      ([{ limit }, pointer]) => [limit, `${pointer}/limit`] as const,
    ),
    ...entries(item.materials, '/materials').map(
      ([{ deferral }, pointer]) => [deferral?.limit, `${pointer}/deferral/limit`] as const,
    ),
  ];
}

function countsOf(item: Loose<Item>): readonly (readonly [number | undefined, string])[] {
  return [
    [item.visits, '/visits'],
    ...entries(item.materials, '/materials').flatMap(([material, pointer]) =>
      (['copiesTotal', 'originals', 'copies'] as const).map(
        (key) => [material[key], `${pointer}/${key}`] as const,
      ),
    ),
  ];
}

/** Spans of time (时限) and other amounts. */
export const limitRules: readonly Rule[] = [
  itemRule({
    id: 'promise-over-legal',
    severity: 'error',
    zh: '承诺办结时限不超过法定办结时限（单位可比时）',
    en: 'The promised limit is not longer than the legal one, where their units compare',
    check: ({ promisedLimit, legalLimit }, report) => {
      if (
        promisedLimit !== undefined &&
        legalLimit !== undefined &&
        isLonger(promisedLimit, legalLimit) === true
      )
        report('/promisedLimit');
    },
  }),
  itemRule({
    id: 'limit-range',
    severity: 'error',
    zh: '时限不超过十年',
    en: 'No span of time is longer than ten years',
    check: (item, report) => {
      for (const [limit, pointer] of limitsOf(item)) {
        const max = longest[limit?.unit ?? ''] ?? (longest['minute'] as number);
        if ((limit?.amount ?? 0) > max) report(`${pointer}/amount`, { params: { max } });
      }
    },
  }),
  itemRule({
    id: 'count-range',
    severity: 'error',
    zh: '到办事现场次数和材料份数不超过 99（GB/T 39046）',
    en: 'Visits and copies are at most 99 (GB/T 39046)',
    check: (item, report) => {
      for (const [count, pointer] of countsOf(item))
        if ((count ?? 0) > most) report(pointer, { params: { max: most } });
    },
  }),
];
