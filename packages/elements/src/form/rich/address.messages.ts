import type { Messages } from '@tongban/core/i18n';
import { regionMessages } from './region.messages.js';

export const addressMessages: Messages = {
  ...regionMessages,
  'field.address.detail': '详细地址（路、门牌号、楼、室）',
};
