import type { Messages } from '@tongban/core/i18n';

/** Words of the first part, before the steps are there. */
export const oneThingMessages: Messages = {
  'one.not-found': '没有找到编号为“{code}”的“一件事”，请检查编号，或者联系网站管理员。',
  'one.none': '这里还没有设置要显示的“一件事”。',
};
