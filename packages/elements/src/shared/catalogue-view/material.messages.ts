import type { Messages } from '@tongban/core/i18n';

/** Words of an item's materials, wherever they are listed. */
export const materialMessages: Messages = {
  'guide.not-found': '没有找到编码为“{code}”的事项。请核对编码，或从事项列表中查找。',
  'guide.materials.exempt': '免提交',
  'guide.materials.optional': '非必要',
  'guide.materials.deferred': '可容缺',
  'guide.materials.deferred.limit': '可容缺 · {limit}内补',
  'guide.materials.originals': '原件 {count} 份',
  'guide.materials.copies': '复印件 {count} 份',
  'guide.materials.pieces': '共 {count} 份',
  'guide.materials.details': '填写要求和依据',
  'guide.exempt.licence': '已有电子证照，不用交',
  'guide.exempt.sharing': '数据共享核验，不用交',
  'guide.exempt.commitment': '可用告知承诺代替，不用交',
  'guide.exempt.internal': '由部门内部核验，不用交',
  'guide.exempt.abolished': '证明已取消，不用交',
};
