import type { Messages } from '@tongban/core/i18n';

/** What a form says at once. Words for what comes later come with it. */
export const formMessages: Messages = {
  'form.required-note': '带 * 的必须填写',
  'form.submit': '提交',
  'form.submitting': '正在提交…',
  'form.edit': '返回修改',
  'form.next': '下一步',
  'form.back': '上一步',
  'form.to-review': '下一步：核对',
  'form.yes': '是',
  'form.no': '否',
  'form.select.none': '请选择',
  'form.row': '第 {number} 项',
  'form.over': '超出 {count} 字',
  'form.undo': '撤销',
  'form.redo': '重做',
  'form.empty': '这张表格没有需要填写的内容。',
  'form.part.failed': '这一部分没有加载出来。您填写的内容还在。',
  'form.part.retry': '重新加载',
  'form.drafts.failed': '现在还不能保存草稿，联网后会自动再试。在那之前请不要重新加载或关闭页面。',
  'form.invalid': '请检查填写的内容',
  'form.unusable': '这张表格有错误，暂时不能填写，请联系网站管理员。',
  'form.unusable.place': '给管理员：{document} {pointer}：{reason}',
};
