import type { Messages } from '@tongban/core/i18n';

export const moneyMessages: Messages = { 'field.money.unit': '元' };
