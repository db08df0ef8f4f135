import type { Item } from '../../format/generated/types.js';
import { codeIn } from '../coded.js';
import type { Loose } from '../loose.js';
import { itemRule, type Rule } from '../rule.js';

const isLicence = (item: Loose<Item>): boolean => codeIn(item.type, 'natl.task-type') === '01';

/** Acceptance, review, decision, completion, delivery (受理、审核、审批、办结、送达). */
const fewestSteps = 5;

/** What administrative licences (行政许可) need on top. */
export const licenceRules: readonly Rule[] = [
  itemRule({
    id: 'licence-faq-missing',
    severity: 'warning',
    zh: '行政许可至少有一个常见问题',
    en: 'A licence answers at least one question',
    check: (item, report) => {
      if (isLicence(item) && (item.faqs ?? []).length === 0) report('/faqs');
    },
  }),
  itemRule({
    id: 'licence-steps',
    severity: 'warning',
    zh: '行政许可至少有五个办理环节（受理、审核、审批、办结、送达）',
    en: 'A licence has at least five steps, from acceptance to delivery',
    check: (item, report) => {
      if (isLicence(item) && (item.steps ?? []).length < fewestSteps)
        report('/steps', { params: { min: fewestSteps } });
    },
  }),
];
