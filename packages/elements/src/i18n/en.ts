import type { Messages } from '@tongban/core/i18n';
export const en: Messages = {};
