import type { Messages } from '@tongban/core/i18n';

/** What is wrong with numbers and codes: what they should be, and what to compare them with. */
export const numberFaultMessages: Messages = {
  'field.citizen-id.length': '“{title}”应为 18 位，现在是 {count} 位',
  'field.citizen-id.character': '“{title}”前 17 位应为数字，最后一位为数字或 X',
  'field.citizen-id.region': '“{title}”前两位不是省份代码，请对照证件检查',
  'field.citizen-id.date': '“{title}”第 7 至 14 位应为出生日期，请对照证件检查',
  'field.citizen-id.check-digit': '“{title}”有一位不对，请对照证件检查每一位',
  'field.uscc.length': '“{title}”应为 18 位，现在是 {count} 位',
  'field.uscc.character': '“{title}”由数字和大写字母组成，没有 I、O、S、V、Z，第 3 至 8 位为数字',
  'field.uscc.check-digit': '“{title}”有一位不对，请对照营业执照检查每一位',
  'field.mobile.length': '“{title}”应为 11 位，现在是 {count} 位',
  'field.mobile.character': '“{title}”应全是数字，以 13 至 19 开头',
  'field.bank-card.length': '“{title}”应为 12 至 19 位，现在是 {count} 位',
  'field.bank-card.character': '“{title}”应全是数字，不以 0 开头',
  'field.bank-card.check-digit': '“{title}”有一位不对，请对照卡面检查每一位',
  'field.licence-plate.region': '“{title}”还没有选择省份简称',
  'field.licence-plate.length': '“{title}”在省份简称之后应为 6 位，新能源汽车为 7 位',
  'field.licence-plate.character': '“{title}”在省份简称之后先是一个字母，再是字母和数字，没有 I 和 O',
};
