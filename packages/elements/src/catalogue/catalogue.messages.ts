import type { Messages } from '@tongban/core/i18n';

export const catalogueMessages: Messages = {
  'catalogue.search': '找事项',
  'catalogue.search.hint': '输入名称或拼音首字母，如“营业执照”“yyzz”',
  'catalogue.filters': '筛选',
  'catalogue.audience': '我是',
  'catalogue.audience.all': '全部',
  'catalogue.topic': '主题',
  'catalogue.topic.all': '全部主题',
  'catalogue.department': '部门',
  'catalogue.department.all': '全部部门',
  'catalogue.ways': '办理方式',
  'catalogue.count': '共 {count} 个事项',
  'catalogue.more': '再显示 {count} 个',
  'catalogue.empty': '这里还没有事项。',
  'catalogue.none': '没有找到符合条件的事项。可以换个说法，或者少选几个条件。',
  'catalogue.clear': '清除全部条件',
};
