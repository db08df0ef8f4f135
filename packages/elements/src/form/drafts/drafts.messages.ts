import type { Messages } from '@tongban/core/i18n';

/** What a form says of its draft. */
export const draftMessages: Messages = {
  'draft.keeping': '填写的内容会自动保存在这台设备上',
  'draft.saving': '正在保存…',
  'draft.saved': '已保存在这台设备上（{time}）',
  'draft.memory.shared': '这是公用设备，填写的内容不会留在设备上。重新加载或关闭页面后就没有了，请一次填完。',
  'draft.memory.insecure':
    '这个网址不是 https 开头，不能保存草稿。重新加载或关闭页面后，填写的内容就没有了。',
  'draft.memory.blocked':
    '浏览器现在不能保存草稿，可能是开了无痕浏览，或者存储空间满了。请不要重新加载或关闭页面。',
  'draft.restored': '已恢复 {day} {time} 的草稿',
  'draft.restart': '重新填写',
  'draft.ok': '知道了',
  'draft.discarded': '已经清空，草稿也已删除',
  'draft.undo': '恢复刚才的内容',
  'draft.conflict.title': '有 {count} 处内容在另一个页面里填得不一样，请选择用哪个',
  'draft.conflict.mine': '用这里的：{answer}',
  'draft.conflict.theirs': '用另一个页面的：{answer}',
  'draft.answer.none': '（没有填写）',
  'draft.answer.pair': '{title}：{answer}',
  'draft.row': '第 {row} 行，{title}',
  'draft.dropped.title': '表格更新过，您填过的 {count} 处内容放不进现在的表格。需要的话请填到别处：',
  'draft.copy': '复制',
  'draft.copied': '已复制',
  'draft.elsewhere.sent': '这份申请已经在另一个页面提交，请不要重复提交。',
  'draft.elsewhere.deleted': '草稿已经在另一个页面删除。在这里继续填写会重新保存。',
  'draft.outdated': '表格更新了。请重新加载页面再继续，您填写的内容都还在。',
  'draft.reload': '重新加载',
};
