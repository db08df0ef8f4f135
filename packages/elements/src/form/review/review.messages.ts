import type { Messages } from '@tongban/core/i18n';

/** What the review says. */
export const reviewMessages: Messages = {
  'form.review.check': '请核对您填写的内容',
  'form.review.unsent': '现在还没有提交。核对无误后，请在最下面提交。',
  'form.review.edit': '修改',
  'form.review.change': '修改{title}',
  'form.review.none': '未填写',
  'form.review.kind': '类型',
  'form.print': '打印',
};
