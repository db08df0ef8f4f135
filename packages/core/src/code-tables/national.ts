import type { CodeTable } from './code-table.js';

/** Kinds of items (事项类型), GB/T 39046-2020 table A.1 and the national exchange tables. */
const taskType: CodeTable = {
  '00': '行政权力',
  '01': '行政许可',
  '02': '行政处罚',
  '03': '行政强制',
  '04': '行政征收',
  '05': '行政给付',
  '06': '行政检查',
  '07': '行政确认',
  '08': '行政奖励',
  '09': '行政裁决',
  '10': '其他行政权力',
  '20': '公共服务',
};

/** Levels at which a power is used (行使层级). */
const useLevel: CodeTable = {
  '1': '国家级',
  '2': '省级',
  '3': '市级',
  '4': '县级',
  '5': '镇（乡、街道）级',
  '6': '村（社区）级',
  '7': '分级管理',
};

/** What kind of body acts (实施主体性质), GB/T 39046-2020 table A.3. */
const deptType: CodeTable = { '1': '法定机关', '2': '授权组织', '3': '受委托组织', '9': '其他' };

/** Where the power comes from (权力来源). */
const powerSource: CodeTable = {
  '1': '法定本级行使',
  '2': '上级下放',
  '3': '上级授权',
  '4': '同级授权',
  '5': '上级委托',
  '6': '同级委托',
};

/** Whom an item serves (服务对象). */
const serverType: CodeTable = {
  '1': '自然人',
  '2': '企业法人',
  '3': '事业法人',
  '4': '社会组织法人',
  '5': '非法人企业',
  '6': '行政机关',
  '9': '其他组织',
};

/** Kinds of cases (办件类型), GB/T 39046-2020 table A.6. */
const projectType: CodeTable = { '1': '即办件', '2': '承诺件', '9': '其他' };

/** How one applies (办理形式). */
const handleType: CodeTable = { '1': '窗口办理', '2': '网上办理', '3': '快递申请' };

/** Whether an item is in use (事项状态). */
const taskState: CodeTable = { '1': '在用', '2': '暂停', '3': '取消' };

/** Units of limits (时限单位). */
const timeUnit: CodeTable = { '1': '工作日', '2': '自然日', '3': '小时', '4': '分钟', '5': '月' };

/** Special procedures (特别程序), GB/T 39046-2020 table A.7. */
const specialProcedure: CodeTable = { '1': '延长审批', '2': '其他' };

/** Beyond which borders an item is handled (通办范围). */
const handleArea: CodeTable = {
  '1': '全国通办',
  '2': '全省通办',
  '3': '全市通办',
  '4': '全县通办',
  '5': '全镇通办',
  '6': '跨村通办',
};

/** How far an item can be handled online (网办深度). */
const onlineDepth: CodeTable = {
  '1': '互联网咨询',
  '2': '互联网收件',
  '3': '互联网预审',
  '4': '互联网受理',
  '5': '互联网办理',
  '6': '互联网办理结果信息反馈',
  '7': '互联网电子证照反馈',
  '8': '其他',
  '9': '其他',
};

/** Kinds of results (审批结果类型). */
const resultType: CodeTable = { '10': '证照', '20': '批文', '30': '其他' };

/** How to ask or complain (咨询、投诉方式). */
const consultWay: CodeTable = { '1': '窗口', '2': '网络', '3': '电话', '4': '信件', '5': '邮件' };

/** Code tables about items of the national platform. */
export const nationalTables: Readonly<Record<string, CodeTable>> = {
  'natl.task-type': taskType,
  'natl.use-level': useLevel,
  'natl.dept-type': deptType,
  'natl.power-source': powerSource,
  'natl.server-type': serverType,
  'natl.project-type': projectType,
  'natl.handle-type': handleType,
  'natl.task-state': taskState,
  'natl.time-unit': timeUnit,
  'natl.special-procedure': specialProcedure,
  'natl.handle-area': handleArea,
  'natl.online-depth': onlineDepth,
  'natl.result-type': resultType,
  'natl.consult-way': consultWay,
};
