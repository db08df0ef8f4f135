import type { Item } from '../../format/generated/types.js';
import { codeIn, codesIn } from '../coded.js';
import type { Loose } from '../loose.js';
import { itemRule, type Rule, type RuleInfo } from '../rule.js';

/** What an item must be to carry a mark of the four ways (四办) and their kin. */
interface Way extends Pick<RuleInfo, 'id' | 'zh' | 'en'> {
  /** Code of `tongban.way`. */
  readonly way: string;
  /** Where it shows that the mark is wrong. */
  readonly at: string;
  readonly keeps: (item: Loose<Item>) => boolean;
}

const ways: readonly Way[] = [
  {
    id: 'way-at-once',
    way: 'at-once',
    at: '/caseType',
    zh: '马上办的事项是即办件',
    en: 'What is done at once is an instant case',
    keeps: ({ caseType }) => caseType === undefined || (codeIn(caseType, 'natl.project-type') ?? '1') === '1',
  },
  {
    id: 'way-online',
    way: 'online',
    at: '/online',
    zh: '网上办的事项支持网办',
    en: 'What is done online can be applied for online',
    keeps: ({ online }) => online === true,
  },
  {
    id: 'way-once',
    way: 'once',
    at: '/visits',
    zh: '一次办的事项到办事现场不超过一次',
    en: 'What is done in one go needs one visit at most',
    keeps: ({ visits = 0 }) => visits <= 1,
  },
  {
    id: 'way-zero',
    way: 'zero',
    at: '/visits',
    zh: '零跑动的事项到办事现场次数为 0',
    en: 'What is done without a trip needs no visit',
    keeps: ({ visits = 0 }) => visits === 0,
  },
  {
    id: 'way-citywide',
    way: 'citywide',
    at: '/scope',
    zh: '全市通办的事项写明通办范围',
    en: 'What is done anywhere in the city tells its scope',
    keeps: ({ scope = [] }) => scope.length > 0,
  },
];

/** Marks of the four ways (四办) agree with the fields they sum up. */
export const wayRules: readonly Rule[] = ways.map(({ way, at, keeps, ...info }) =>
  itemRule({
    ...info,
    severity: 'warning',
    check: (item, report) => {
      if (codesIn(item.ways, 'tongban.way').includes(way) && !keeps(item)) report(at);
    },
  }),
);
