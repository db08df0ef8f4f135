import type { Messages } from '@tongban/core/i18n';

export const formattedTextMessages: Messages = {
  'field.citizen-id.length': '现在是 {count} 位，应是 18 位。',
  'field.citizen-id.character': '前 17 位应是数字，最后一位是数字或 X。',
  'field.citizen-id.region': '前两位应是省份代码。',
  'field.citizen-id.date': '第 7 至 14 位应是出生日期。',
  'field.citizen-id.check-digit': '其中有一位不对。',
  'field.uscc.length': '现在是 {count} 位，应是 18 位。',
  'field.uscc.character': '应是数字和大写字母，没有 I、O、S、V、Z；第 3 至 8 位是数字。',
  'field.uscc.check-digit': '其中有一位不对。',
  'field.mobile.length': '现在是 {count} 位，应是 11 位。',
  'field.mobile.character': '应全是数字，以 13 至 19 开头。',
  'field.bank-card.length': '现在是 {count} 位，应是 12 至 19 位。',
  'field.bank-card.character': '应全是数字，不以 0 开头。',
  'field.bank-card.check-digit': '其中有一位不对。',
};
