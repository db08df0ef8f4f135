import type { CodeTable } from './code-table.js';

/**
 * Tables that give the same codes another meaning than the national platform does. A value says which system
 * it belongs to; there is no converting by number.
 */
export const variantTables: Readonly<Record<string, CodeTable>> = {
  /** Guangdong: 20 and 21 where the nation has 10 and 20 (事项类型). */
  'gd.task-type': {
    '01': '行政许可',
    '02': '行政处罚',
    '03': '行政强制',
    '04': '行政征收',
    '05': '行政给付',
    '06': '行政检查',
    '07': '行政确认',
    '08': '行政奖励',
    '09': '行政裁决',
    '20': '其他行政权力',
    '21': '公共服务',
  },
  /** Guangdong: letters for units of limits, beside the national digits (时限单位). */
  'gd.time-unit': { g: '工作日', z: '自然日' },
  /** Guangdong: results by what they are on paper (审批结果类型). */
  'gd.result-type': {
    APPROVAL: '批文批复',
    CERTIFICATE: '证件执照',
    PROOF: '证明文件',
    AUTHENTICATION_REPORT: '鉴定报告',
    WORK_RESULT: '其他文件',
  },
  /** The former scale of online handling, in Roman numerals (网办深度). */
  'gd.online-level': { Ⅰ: '信息公开', Ⅱ: '原件预审', Ⅲ: '原件核验', Ⅳ: '全程网办' },
  /** Sichuan: national kinds of items without the leading zero (事项类型). */
  'sc.task-type': {
    '1': '行政许可',
    '5': '行政给付',
    '7': '行政确认',
    '8': '行政奖励',
    '9': '行政裁决',
    '10': '其他行政权力',
    '20': '公共服务',
  },
  /** GB/T 39046-2020 table A.4 (服务对象): 5 and 6 are not the platform's. */
  'gbt39046.server-type': {
    '1': '自然人',
    '2': '企业法人',
    '3': '事业法人',
    '4': '社会组织法人',
    '5': '行政机关',
    '6': '其他组织',
  },
  /** GB/T 39046-2020 table A.5 (办理形式): computers and phones apart. */
  'gbt39046.handle-type': { '1': '窗口', '2': '电脑端', '3': '移动端', '4': '快递', '9': '其他' },
  /** Kinds of cases of older systems (办件类型). */
  'natl-old.project-type': { '1': '即办件', '2': '承诺件', '3': '联办件', '4': '上报件' },
  /** Kinds of results of older systems (审批结果类型). */
  'natl-old.result-type': { '1': '证照', '2': '批文', '3': '其他', '4': '无' },
};
