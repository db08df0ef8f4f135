import { codeIn } from '../coded.js';
import { entries } from '../entries.js';
import { itemRule, type Rule } from '../rule.js';

/** How names of results end, and the type of result (natl.result-type) that goes with it. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/(证|证书|执照)$/, '10'],
  [/(文|批复)$/, '20'],
];

/** Results (审批结果). */
export const resultRules: readonly Rule[] = [
  itemRule({
    id: 'result-type',
    severity: 'warning',
    zh: '审批结果名称与类型一致：以“证”“执照”结尾的是证照，以“文”“批复”结尾的是批文',
    en: 'A result called a licence is one, a result called a reply or document is an approval document',
    check: ({ results }, report) => {
      for (const [{ name = '', type }, pointer] of entries(results, '/results')) {
        const given = codeIn(type, 'natl.result-type');
        const bare = name.replace(/[（(][^（）()]*[）)]$/, ''); // 营业执照（副本）
        const expected = endings.find(([ending]) => ending.test(bare))?.[1];
        if (given !== undefined && expected !== undefined && given !== expected)
          report(`${pointer}/type`, { params: { expected } });
      }
    },
  }),
  itemRule({
    id: 'result-sample-missing',
    severity: 'warning',
    zh: '每个审批结果附样本',
    en: 'Every result has a sample',
    check: ({ results }, report) => {
      for (const [{ samples = [] }, pointer] of entries(results, '/results'))
        if (samples.length === 0) report(`${pointer}/samples`);
    },
  }),
];
