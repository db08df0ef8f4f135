import type { Item } from '../../format/generated/types.js';
import { parseTaskCode } from '../../codes/task-code.js';
import { codesIn } from '../coded.js';
import type { Loose } from '../loose.js';
import { itemRule, type Rule } from '../rule.js';

/** A wrong code is told once, by the rule for its digits; only a right one is compared. */
const partsOf = ({ taskCode }: Loose<Item>): ReturnType<typeof parseTaskCode> => parseTaskCode(taskCode);

/** The codes of an item say the same as its other fields (GB/T 39554.1-2020). */
export const codeConsistencyRules: readonly Rule[] = [
  itemRule({
    id: 'task-code-department',
    severity: 'error',
    zh: '实施编码前 18 位与实施主体编码一致',
    en: 'The implementation code starts with the code of the department',
    check: (item, report) => {
      const parts = partsOf(item);
      const code = item.department?.code;
      if (parts !== undefined && code !== undefined && parts.department !== code) report('/taskCode');
    },
  }),
  itemRule({
    id: 'task-code-level',
    severity: 'error',
    zh: '实施编码第 19 位与行使层级一致',
    en: 'The 19th character of the implementation code is one of the levels',
    check: (item, report) => {
      const parts = partsOf(item);
      const levels = codesIn(item.levels, 'natl.use-level');
      if (parts !== undefined && levels.length > 0 && !levels.includes(parts.level))
        report('/taskCode', { params: { level: parts.level } });
    },
  }),
  itemRule({
    id: 'task-code-catalog',
    severity: 'error',
    zh: '实施编码后 12 位与基本编码一致',
    en: 'The implementation code ends with the catalogue code',
    check: (item, report) => {
      const parts = partsOf(item);
      if (parts !== undefined && item.catalogCode !== undefined && parts.catalogCode !== item.catalogCode)
        report('/taskCode');
    },
  }),
  itemRule({
    id: 'handle-code-task',
    severity: 'error',
    zh: '业务办理项编码前 31 位与实施编码一致',
    en: 'The handling item code starts with the implementation code',
    check: ({ taskCode, handleCode }, report) => {
      if (taskCode !== undefined && handleCode !== undefined && handleCode.slice(0, 31) !== taskCode)
        report('/handleCode');
    },
  }),
];
