import type { Messages } from '@tongban/core/i18n';

export const stepNavMessages: Messages = {
  'steps.label': '办理步骤',
  'steps.where': '第 {at} 步，共 {of} 步',
  'steps.all': '全部步骤',
  'steps.done': '（已完成）',
  'steps.invalid': '需要修改',
  'steps.optional': '选填',
};
