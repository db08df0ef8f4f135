import type { Messages } from '@tongban/core/i18n';

export const searchSelectMessages: Messages = {
  'field.search.open': '全部选项',
  'field.search.count': '有 {count} 个选项',
  'field.search.none': '没有找到。请换个词，或少输几个字。',
  'field.search.more': '还有 {count} 个没有显示，请多输几个字。',
  'field.search.failed': '暂时查不到选项。',
};
