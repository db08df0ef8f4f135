import type { CodeTable } from './code-table.js';

/** Code tables about materials of the national platform. */
export const materialTables: Readonly<Record<string, CodeTable>> = {
  /** Whether it must be handed in (材料必要性). */
  'natl.material-need': { '1': '必要', '2': '非必要', '3': '容缺后补' },
  /** Where the applicant gets it (来源渠道). */
  'natl.material-source': { '10': '申请人自备', '20': '政府部门核发', '30': '中介机构出具', '99': '其他' },
  /** On paper or not (材料形式). */
  'natl.material-format': { '1': '纸质', '2': '电子化', '3': '纸质/电子化' },
  /** What it is (材料类型), as used today. */
  'natl.material-type': { '1': '证件证书证明', '2': '申请表格文书', '3': '其他' },
  /** What it is (材料类型), as used before: the same codes with another meaning. */
  'natl-old.material-type': { '1': '原件', '2': '复印件', '3': '原件或复印件' },
};
