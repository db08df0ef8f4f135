import type { Messages } from '@tongban/core/i18n';

/** What the review says. */
export const reviewMessages: Messages = {
  'form.review.edit': '修改',
  'form.review.change': '修改{title}',
  'form.review.none': '未填写',
  'form.review.kind': '类型',
  'form.print': '打印',
};
