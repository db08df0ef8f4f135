import { codesIn } from '../coded.js';
import { itemRule, type Rule } from '../rule.js';

/** Natural persons 自然人 of natl.server-type; every other code is an organisation. */
const person = '1';

/** Topics (主题分类) go with whom the item serves. */
export const topicRules: readonly Rule[] = [
  itemRule({
    id: 'person-topics',
    severity: 'warning',
    zh: '有自然人主题分类的事项，服务对象包括自然人',
    en: 'An item with topics for persons serves persons',
    check: ({ serviceObjects, personTopics = [] }, report) => {
      const served = codesIn(serviceObjects, 'natl.server-type');
      if (personTopics.length > 0 && served.length > 0 && !served.includes(person)) report('/personTopics');
    },
  }),
  itemRule({
    id: 'legal-topics',
    severity: 'warning',
    zh: '有法人主题分类的事项，服务对象不只是自然人',
    en: 'An item with topics for legal persons serves others than natural persons',
    check: ({ serviceObjects, legalTopics = [] }, report) => {
      const served = codesIn(serviceObjects, 'natl.server-type');
      if (legalTopics.length > 0 && served.length > 0 && served.every((code) => code === person))
        report('/legalTopics');
    },
  }),
];
