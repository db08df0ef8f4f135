import type { Messages } from '@tongban/core/i18n';

/** Words of what is folded under a material, and of the choice between items: loaded after the first screen. */
export const materialDetailsMessages: Messages = {
  'guide.several': '有 {count} 个事项使用这个编码，请选择要办的一个：',
  'guide.materials.source': '来源：{source}',
  'guide.materials.type': '类型：{type}',
  'guide.materials.guidance': '怎么填',
  'guide.materials.standard': '受理标准',
  'guide.materials.basis': '依据',
  'guide.materials.remark': '备注',
  'guide.materials.ways': '提交方式：{ways}',
  'guide.materials.licence': '关联电子证照：{name}',
  'guide.materials.necessity': '必要性：{necessity}',
  'guide.materials.source.note': '来源说明',
};
