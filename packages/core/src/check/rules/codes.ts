import type { Catalogue, Department } from '../../format/generated/types.js';
import { checkCatalogCode } from '../../codes/catalog-code.js';
import type { CodeFault } from '../../codes/code-fault.js';
import { checkHandleCode } from '../../codes/handle-code.js';
import { checkTaskCode } from '../../codes/task-code.js';
import { checkUnifiedCode } from '../../codes/unified-code.js';
import { entries } from '../entries.js';
import type { Loose } from '../loose.js';
import { itemRule, type Report, type Rule } from '../rule.js';

/** Length and alphabet are told by the schema already. */
const toldBySchema: readonly CodeFault[] = ['type', 'length', 'level'];

function reportFault(fault: CodeFault | undefined, pointer: string, report: Report): void {
  if (fault !== undefined && !toldBySchema.includes(fault)) report(pointer, { code: fault });
}

function checkBody(
  body: Loose<Department> | Loose<Catalogue['publisher']> | undefined,
  pointer: string,
  report: Report,
): void {
  if (body?.code !== undefined) reportFault(checkUnifiedCode(body.code), `${pointer}/code`, report);
}

/** Check digits and regions of the codes in a catalogue. */
export const codeRules: readonly Rule[] = [
  {
    id: 'unified-code',
    severity: 'error',
    zh: '统一社会信用代码的校验码和组织机构代码校验码正确（GB 32100、GB 11714）',
    en: 'Unified social credit codes have right check digits (GB 32100, GB 11714)',
    check: ({ catalogue, items }, report) => {
      checkBody(catalogue.publisher, '/publisher', report);
      for (const [body, pointer] of entries(catalogue.departments, '/departments'))
        checkBody(body, pointer, report);
      for (const { item, pointer } of items) checkBody(item.department, `${pointer}/department`, report);
    },
  },
  itemRule({
    id: 'catalog-code',
    severity: 'error',
    zh: '基本编码前两位是 00、GB/T 2260 省级代码或目录声明的虚构地区',
    en: 'Catalogue codes start with 00, a province of GB/T 2260, or an invented region the catalogue declares',
    check: ({ catalogCode }, report, { declaredProvinces }) => {
      if (catalogCode !== undefined)
        reportFault(checkCatalogCode(catalogCode, declaredProvinces), '/catalogCode', report);
    },
  }),
  itemRule({
    id: 'task-code',
    severity: 'error',
    zh: '实施编码中的统一社会信用代码校验码正确、地区代码有效（GB/T 39554.1）',
    en: 'Implementation codes hold a valid unified code and region (GB/T 39554.1)',
    check: ({ taskCode }, report, { declaredProvinces }) => {
      if (taskCode !== undefined)
        reportFault(checkTaskCode(taskCode, declaredProvinces), '/taskCode', report);
    },
  }),
  itemRule({
    id: 'handle-code',
    severity: 'error',
    zh: '业务办理项编码中的统一社会信用代码校验码正确、地区代码有效（GB/T 39554.1）',
    en: 'Handling item codes hold a valid unified code and region (GB/T 39554.1)',
    check: ({ handleCode }, report, { declaredProvinces }) => {
      if (handleCode !== undefined)
        reportFault(checkHandleCode(handleCode, declaredProvinces), '/handleCode', report);
    },
  }),
];
