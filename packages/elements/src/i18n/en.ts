import type { Messages } from '@tongban/core/i18n';
import { englishCommitment } from './en-commitment.messages.js';
import { englishCodes } from './en-codes.messages.js';
import { englishDrafts } from './en-drafts.messages.js';
import { englishFields } from './en-fields.messages.js';
import { englishForm } from './en-form.messages.js';
import { englishGuide } from './en-guide.messages.js';
import { englishMaterials } from './en-materials.messages.js';
import { englishOneThing } from './en-one-thing.messages.js';
import { englishRatingQr } from './en-rating-qr.messages.js';
import { englishRatingSummary } from './en-rating-summary.messages.js';
import { englishRating } from './en-rating.messages.js';
import { englishTopics } from './en-topics.messages.js';
import { englishWords } from './en-words.messages.js';

/** Our words in English, loaded when a page first needs them. */
export const en: Messages = {
  ...englishWords,
  ...englishGuide,
  ...englishMaterials,
  ...englishCodes,
  ...englishTopics,
  ...englishForm,
  ...englishFields,
  ...englishDrafts,
  ...englishCommitment,
  ...englishOneThing,
  ...englishRatingQr,
  ...englishRatingSummary,
  ...englishRating,
};
