import { codeIn } from '../coded.js';
import { allMaterials } from '../all-materials.js';
import type { Rule } from '../rule.js';

/** Materials (申请材料). */
export const materialRules: readonly Rule[] = [
  {
    id: 'material-basis-missing',
    severity: 'warning',
    zh: '要求提交的材料写明依据（非必要和免提交的除外）',
    en: 'A material that has to be handed in tells the law that asks for it',
    check: (context, report) => {
      for (const { material, pointer } of allMaterials(context)) {
        const { necessity, exemption, basis } = material;
        const isAsked = codeIn(necessity, 'natl.material-need') !== '2' && exemption === undefined;
        if (isAsked && basis === undefined) report(`${pointer}/basis`);
      }
    },
  },
];
