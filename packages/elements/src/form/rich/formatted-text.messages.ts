import type { Messages } from '@tongban/core/i18n';

export const formattedTextMessages: Messages = {
  'field.citizen-id.length': '公民身份号码是 18 位，现在是 {count} 位。',
  'field.citizen-id.character': '公民身份号码前 17 位是数字，最后一位是数字或 X。',
  'field.citizen-id.region': '公民身份号码的前两位不是省份代码，请检查。',
  'field.citizen-id.date': '公民身份号码第 7 至 14 位不是出生日期，请检查。',
  'field.citizen-id.check-digit': '公民身份号码有一位输错了，请逐位核对。',
  'field.uscc.length': '统一社会信用代码是 18 位，现在是 {count} 位。',
  'field.uscc.character': '统一社会信用代码是数字和大写字母，没有 I、O、S、V、Z，第 3 至 8 位是数字。',
  'field.uscc.check-digit': '统一社会信用代码有一位输错了，请逐位核对。',
  'field.mobile.length': '手机号码是 11 位，现在是 {count} 位。',
  'field.mobile.character': '手机号码是数字，以 13 至 19 开头。',
  'field.bank-card.length': '银行卡号是 12 至 19 位，现在是 {count} 位。',
  'field.bank-card.character': '银行卡号只有数字。',
  'field.bank-card.check-digit': '银行卡号有一位输错了，请逐位核对。',
};
