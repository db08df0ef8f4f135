import { endsBefore, endsBy } from '../../catalogue/limit-order.js';
import { codeIn } from '../coded.js';
import { entries } from '../entries.js';
import { allMaterials } from '../all-materials.js';
import { itemRule, type Rule } from '../rule.js';

/** What is said of bringing a material later, or of a commitment instead. */
export const materialTermRules: readonly Rule[] = [
  {
    id: 'deferral-over-promise',
    severity: 'error',
    zh: '容缺后补时限不超过承诺办结时限',
    en: 'A material that may follow later comes before the promised limit ends',
    check: (context, report) => {
      for (const { material, pointer, promised } of allMaterials(context)) {
        const limit = material.deferral?.limit;
        if (limit && promised && !endsBy(limit, promised) && endsBefore(promised, limit))
          report(`${pointer}/deferral/limit`);
      }
    },
  },
  {
    id: 'deferral-needless',
    severity: 'warning',
    zh: '非必要材料不写容缺后补',
    en: 'A material that is not needed is not said to follow later',
    check: (context, report) => {
      for (const { material, pointer } of allMaterials(context))
        if (material.deferral && codeIn(material.necessity, 'natl.material-need') === '2')
          report(`${pointer}/deferral`);
    },
  },
  {
    id: 'commitment-terms-missing',
    severity: 'warning',
    zh: '以告知承诺替代的材料写明承诺书内容',
    en: 'A material that a commitment stands for has the terms of the commitment',
    check: (context, report) => {
      for (const { material, pointer } of allMaterials(context))
        if (material.exemption?.reason === 'commitment' && !material.commitment)
          report(`${pointer}/commitment`);
    },
  },
  itemRule({
    id: 'commitment-barred',
    severity: 'error',
    zh: '不适用告知承诺的事项，其材料不以承诺替代（国办发〔2020〕42号）',
    en: 'An item in an area that rules commitments out takes none for its materials',
    check: ({ commitmentBarred, commitment, materials }, report) => {
      if ((commitmentBarred ?? []).length === 0) return;
      if (commitment === true) report('/commitment');
      for (const [material, pointer] of entries(materials, '/materials')) {
        if (material.commitment) report(`${pointer}/commitment`);
        if (material.exemption?.reason === 'commitment') report(`${pointer}/exemption/reason`);
      }
    },
  }),
];
