import type { Messages } from '@tongban/core/i18n';

/** What lists, tables and choices say. */
export const rowsMessages: Messages = {
  'form.row.add': '添加{title}',
  'form.row.add.plain': '添加一项',
  'form.row.remove': '删除',
  'form.row.up': '上移',
  'form.row.down': '下移',
  'form.row.of': '{action}{row}',
  'form.row.added': '已添加{row}',
  'form.row.removed': '已删除{row}。可以撤销。',
  'form.row.moved': '已移到第 {number} 项',
  'form.row.none': '还没有添加。',
  'form.optional.fill': '填写“{title}”',
  'form.optional.remove': '不填“{title}”',
  'form.optional.there': '可以填写“{title}”了',
  'form.optional.gone': '已去掉“{title}”。可以撤销。',
  'form.table.number': '序号',
  'form.table.actions': '操作',
  'form.entry.name': '名称',
  'form.entry.value': '内容',
  'form.entry.new': '新的名称',
  'form.entry.refused': '不能用“{name}”：已有这个名称，或者这里不能用它。',
};
