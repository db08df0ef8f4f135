import { coded } from '../shared/convert-codes.js';
import { count, joined, map, token, words, yesNo } from '../shared/convert.js';
import { commonMaterialRules } from '../shared/rule-sets.js';
import type { ListMap } from '../shared/table-map.js';
import { exemptionRule } from './exemption.js';
import { attachments, echoes, housekeeping } from './nested-maps.js';

const idColumns = ['MATERIAL_ID', 'MATERIALID', 'ROWGUID', 'ID'];

/** `AUDIT_MATERIAL[]`. */
export const materialMap: ListMap = {
  into: 'materials',
  needs: ['name'],
  order: 'ORDER_NUM',
  idPrefix: 'material',
  ownData: true,
  internal: new Set([...housekeeping, ...idColumns.map((name) => name.toLowerCase())]),
  echoes,
  rules: [
    ...commonMaterialRules.filter((rule) => rule.to !== 'standard'),
    joined('standard', 'ACCEPT_STAND', 'MATERIAL_DESC'),
    {
      from: idColumns,
      to: 'id',
      as: (cells) => {
        const [used, ...others] = idColumns.filter((name) => cells.text(name) !== undefined);
        others.forEach((name) => cells.leave(name));
        return used && cells.text(used);
      },
    },
    coded('ZZHDZB', 'form', 'natl.material-format'),
    // PAGE_NUM counts originals here, not all copies as in the national table.
    map('PAGE_NUM', 'originals', count),
    map('PAGE_COPYNUM', 'copies', count),
    // The column's name is misspelt in the library.
    map('FILL_EXPLIAN', 'guidance', words),
    exemptionRule,
    yesNo('IS_RESULT_CERT', 'isResult'),
    map('CERT_CODE', 'licence.code', token),
    map('CERT_NAME', 'licence.name', words),
  ],
  nested: { FORM_GUID: attachments('blanks'), EXAMPLE_GUID: attachments('samples') },
};
