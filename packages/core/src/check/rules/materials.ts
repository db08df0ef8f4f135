import { codeIn } from '../coded.js';
import { entries } from '../entries.js';
import { itemRule, type Rule } from '../rule.js';

/** Materials (申请材料). */
export const materialRules: readonly Rule[] = [
  itemRule({
    id: 'material-basis-missing',
    severity: 'warning',
    zh: '必要材料写明要求提供的依据',
    en: 'A needed material tells the law that asks for it',
    check: ({ materials }, report) => {
      for (const [{ necessity, basis }, pointer] of entries(materials, '/materials')) {
        if (codeIn(necessity, 'natl.material-need') === '1' && basis === undefined)
          report(`${pointer}/basis`);
      }
    },
  }),
];
