import type { Messages } from '@tongban/core/i18n';
import { numberFaultMessages } from './number-faults.messages.js';

export const licencePlateMessages: Messages = {
  ...numberFaultMessages,
  'field.licence-plate.province': '省份简称',
  'field.licence-plate.choose': '省',
  'field.licence-plate.number': '字母和号码',
  'field.licence-plate.new-energy': '新能源汽车号牌',
};
