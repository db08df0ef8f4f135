import { type Duration, inTurn, isTold, isWithin, sideBySide } from '../../catalogue/durations.js';
import type { LimitLike } from '../../catalogue/limit-order.js';
import type { Rule } from '../rule.js';
import { type ItemView, type ScenarioView, viewsOf } from '../scenario-views.js';

const limitOf = ({ item }: ItemView): LimitLike | undefined => item.promisedLimit ?? item.legalLimit;

/** The longest ways through these items; nothing where one of them has no limit. */
function pathsOf({ scenario, items }: ScenarioView, ids: readonly string[]): readonly Duration[] {
  const told = (id: string): LimitLike | undefined => {
    const view = items.get(id);
    return view && limitOf(view);
  };
  return ids.every((id) => isTold(told(id))) ? sideBySide(ids, scenario.sequence ?? [], told) : [];
}

/** Limits and visits of a scenario beside those of its items. */
export const scenarioSumRules: readonly Rule[] = [
  {
    id: 'scenario-promise-short',
    severity: 'warning',
    zh: '一件事承诺时限短于必办事项按先后顺序所需时限的，写明说明',
    en: 'A scenario that promises less time than the items it always has need by their order says why',
    check: (context, report) => {
      for (const view of viewsOf(context).scenarios) {
        const { promisedLimit: limit } = view.scenario;
        if (!limit || !isTold(limit) || limit.note !== undefined) continue;
        const promise = inTurn([limit]);
        const always = [...view.items.keys()].filter((id) => !view.broughtBy.has(id));
        if (pathsOf(view, always).some((path) => isWithin(promise, path) && !isWithin(path, promise)))
          report(`${view.pointer}/promisedLimit`);
      }
    },
  },
  {
    id: 'scenario-promise-long',
    severity: 'warning',
    zh: '一件事承诺时限不长于全部事项按先后顺序所需时限',
    en: 'A scenario does not promise more time than all its items need by their order',
    check: (context, report) => {
      for (const view of viewsOf(context).scenarios) {
        const { promisedLimit: limit } = view.scenario;
        const paths = pathsOf(view, [...view.items.keys()]);
        if (!limit || !isTold(limit) || paths.length === 0) continue;
        const promise = inTurn([limit]);
        if (paths.every((path) => isWithin(path, promise) && !isWithin(promise, path)))
          report(`${view.pointer}/promisedLimit`);
      }
    },
  },
  {
    id: 'scenario-visits',
    severity: 'warning',
    zh: '一件事到办事现场次数不多于各事项次数之和',
    en: 'A scenario does not need more visits than its items alone',
    check: (context, report) => {
      for (const { scenario, items, pointer } of viewsOf(context).scenarios) {
        const visits = [...items.values()].map(({ item }) => item.visits);
        const sum = visits.reduce<number>((total, count) => total + (count ?? 0), 0);
        if ((scenario.visits ?? 0) > sum && !visits.includes(undefined)) report(`${pointer}/visits`);
      }
    },
  },
];
