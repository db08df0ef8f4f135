import type { Messages } from '@tongban/core/i18n';

/** What tabs and wizards say. */
export const flowMessages: Messages = {
  'form.steps': '填写步骤',
  'form.steps.more': '增加了步骤：{titles}。',
  'form.steps.fewer': '去掉了步骤：{titles}。',
  'form.steps.now': '现在共 {count} 步。',
  'form.tab.issues': '{count} 处要改',
};
