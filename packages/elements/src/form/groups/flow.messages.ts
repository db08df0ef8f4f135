import type { Messages } from '@tongban/core/i18n';

/** What tabs and wizards say. */
export const flowMessages: Messages = {
  'form.steps': '填写步骤',
  'form.tab.issues': '{count} 处要改',
};
