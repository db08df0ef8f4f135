import type { Item, Limit } from '../../format/generated/types.js';
import { codeIn } from '../coded.js';
import type { Loose } from '../loose.js';
import { itemRule, type Rule } from '../rule.js';

/** Instant case 即办件 and promised case 承诺件 of natl.project-type. */
const [instant, promised] = ['1', '2'];

const caseTypeOf = (item: Loose<Item>): string | undefined => codeIn(item.caseType, 'natl.project-type');

/** The longest span that still ends on the day it began; 当日办结 is written as one working day. */
const oneDay: Readonly<Record<string, number>> = { minute: 1440, hour: 24, day: 1, workday: 1 };

function endsSameDay({ amount = 0, unit }: Loose<Limit>): boolean {
  return amount <= (oneDay[unit ?? ''] ?? 0);
}

/** Kind of case (办件类型). */
export const caseRules: readonly Rule[] = [
  itemRule({
    id: 'instant-limit',
    severity: 'warning',
    zh: '即办件承诺当日办结',
    en: 'An instant case is promised within the same day',
    check: (item, report) => {
      if (
        caseTypeOf(item) === instant &&
        item.promisedLimit !== undefined &&
        !endsSameDay(item.promisedLimit)
      )
        report('/promisedLimit');
    },
  }),
  itemRule({
    id: 'instant-case-type',
    severity: 'warning',
    zh: '承诺当场办结（0）的是即办件',
    en: 'What is promised on the spot is an instant case',
    check: (item, report) => {
      if (caseTypeOf(item) === promised && item.promisedLimit?.amount === 0) report('/caseType');
    },
  }),
];
