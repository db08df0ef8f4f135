import type { Messages } from '@tongban/core/i18n';

/** What is said before a letter can be drawn. */
export const commitmentMessages: Messages = {
  'letter.none': '现在没有需要签署的承诺书。',
  'letter.failed': '承诺书暂时不能显示。',
};
