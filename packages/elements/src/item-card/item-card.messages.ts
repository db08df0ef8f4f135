import type { Messages } from '@tongban/core/i18n';

export const itemCardMessages: Messages = {
  'card.materials': '{count} 份材料',
  'card.materials.from': '至少 {count} 份材料',
  'card.materials.depends': '材料看情况',
  'card.no-materials': '不用带材料',
  'card.visits': '跑 {count} 次',
  'card.not-found': '没有找到编码为“{code}”的事项，请核对编码。',
};
