import type { Messages } from '@tongban/core/i18n';

export const licencePlateMessages: Messages = {
  'field.licence-plate.province': '省份简称',
  'field.licence-plate.choose': '省',
  'field.licence-plate.number': '字母和号码',
  'field.licence-plate.new-energy': '新能源汽车号牌',
  'field.licence-plate.region': '请选择号牌的省份简称。',
  'field.licence-plate.length': '省份简称之后是 6 位，新能源汽车是 7 位。',
  'field.licence-plate.character': '省份简称之后先是一个字母，再是字母和数字，没有字母 I 和 O。',
};
