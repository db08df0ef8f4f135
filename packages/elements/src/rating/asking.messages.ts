import type { Messages } from '@tongban/core/i18n';

/** What is said once it is known what is rated, or that nothing is. */
export const askingMessages: Messages = {
  'rating.title.follow-up': '处理以后，您满意吗？',
  'rating.voluntary': '评价自愿，只评一次；选好后再提交。',
  'rating.until': '请在{day}前评价。',
  'rating.item': '办理事项',
  'rating.department': '受理部门',
  'rating.window': '窗口',
  'rating.staff': '服务人员',
  'rating.first': '您上次的评价：{level}',
  'rating.reply': '部门的答复',
  'rating.closed.already-rated': '这次办事已经评价过了，谢谢您。',
  'rating.closed.expired': '评价时间已过，不能再评价了。',
  'rating.closed.not-eligible': '这次办事现在还不能评价。',
  'rating.closed.unknown': '没有找到要评价的办件。请重新扫描二维码，或从办件页面进入。',
  'rating.closed.over': '本次评价已结束。',
  'rating.failed': '暂时打不开评价，请稍后再试。',
  'rating.failed.config': '评价还没有接通，请联系网站管理员。',
  'rating.offline': '现在没有联网。联网后会自动打开评价。',
  'rating.open': '评价这次服务',
  'rating.close': '关闭',
  'rating.part': '后面的内容没有加载出来，请再试一次。',
  'rating.again': '再试一次',
};
