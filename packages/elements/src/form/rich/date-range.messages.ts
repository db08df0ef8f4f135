import type { Messages } from '@tongban/core/i18n';

export const dateRangeMessages: Messages = {
  'field.date-range.start': '开始日期',
  'field.date-range.end': '结束日期',
  'field.date-range.answer': '{start}至{end}',
};
