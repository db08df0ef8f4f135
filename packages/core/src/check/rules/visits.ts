import type { Item } from '../../format/generated/types.js';
import { codesIn } from '../coded.js';
import type { Loose } from '../loose.js';
import { itemRule, type Rule } from '../rule.js';

/** Whether papers may come by post (handling form 3 快递). */
function takesPost(item: Loose<Item>): boolean {
  return (
    item.express === true ||
    item.mailMaterials === true ||
    codesIn(item.handlingForms, 'natl.handle-type').includes('3')
  );
}

/** Visits to the counter (到办事现场次数). */
export const visitRules: readonly Rule[] = [
  itemRule({
    id: 'visit-reason-missing',
    severity: 'warning',
    zh: '到办事现场次数大于 0 时写明必须现场办理原因',
    en: 'Where a visit is needed, the reason is told',
    check: ({ visits = 0, visitReason }, report) => {
      if (visits > 0 && visitReason === undefined) report('/visitReason');
    },
  }),
  itemRule({
    id: 'visit-reason-needless',
    severity: 'warning',
    zh: '到办事现场次数为 0 时不写必须现场办理原因',
    en: 'Where no visit is needed, no reason for one is told',
    check: ({ visits, visitReason }, report) => {
      if (visits === 0 && visitReason !== undefined) report('/visitReason');
    },
  }),
  itemRule({
    id: 'zero-visits-no-way',
    severity: 'warning',
    zh: '到办事现场次数为 0 时支持网办或邮寄',
    en: 'Where no visit is needed, one can apply online or by post',
    check: (item, report) => {
      if (item.visits === 0 && item.online !== true && !takesPost(item)) report('/visits');
    },
  }),
];
