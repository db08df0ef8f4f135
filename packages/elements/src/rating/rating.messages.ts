import type { Messages } from '@tongban/core/i18n';

/** What is said before anything is known but that something is to be rated. */
export const ratingMessages: Messages = {
  'rating.title': '这次办事，您满意吗？',
  'rating.level.5': '非常满意',
  'rating.level.4': '满意',
  'rating.level.3': '基本满意',
  'rating.level.2': '不满意',
  'rating.level.1': '非常不满意',
};
