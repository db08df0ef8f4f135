import type { Messages } from '@tongban/core/i18n';

export const regionMessages: Messages = {
  'field.region.province': '省、自治区、直辖市',
  'field.region.city': '市、州',
  'field.region.county': '县、区',
  'field.region.town': '乡镇、街道',
  'field.region.village': '村、社区',
  'field.region.next.province': '请选择省、自治区、直辖市',
  'field.region.next.city': '请选择市、州',
  'field.region.next.county': '请选择县、区',
  'field.region.next.town': '请选择乡镇、街道',
  'field.region.next.village': '请选择村、社区',
  'field.region.choose': '请选择',
  'field.region.failed': '暂时取不到行政区划。',
};
