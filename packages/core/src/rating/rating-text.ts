import { cleanText } from '../text/clean-text.js';

/** The longest text of a rating in characters, as on the pages of the national platform. */
export const longestRatingText = 150;

// What belongs to the character before it: accents, vowel signs of Arabic, Thai, Tibetan and Mongolian, later parts of a Korean syllable,
// variants of a Chinese character, colours of skin, the keycap, and whatever a joiner joins. Written as ranges, since Chromium 64 does not know \p{M}.
const follows =
  '[\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05bd\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed' +
  '\\u0e31\\u0e34-\\u0e3a\\u0e47-\\u0e4e\\u0f18\\u0f19\\u0f35\\u0f37\\u0f39\\u0f71-\\u0f84\\u0f86\\u0f87\\u0f8d-\\u0fbc\\u1160-\\u11ff\\u180b-\\u180d' +
  '\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u200c\\u20d0-\\u20ff\\u302a-\\u302f\\u3099\\u309a\\ufe00-\\ufe0f\\ufe20-\\ufe2f' +
  '\\u{1f3fb}-\\u{1f3ff}\\u{e0020}-\\u{e007f}\\u{e0100}-\\u{e01ef}]|\\u200d[^]?';

/** One character with what belongs to it. Not for ever: a pile of accents counts by its size, so that 150 characters are never a book. */
const character = new RegExp(`(?:\\r\\n|[\\u{1f1e6}-\\u{1f1ff}]{2}|[^])(?:${follows}){0,15}`, 'gu');

/**
 * How many characters residents see in a text: 👩‍👩‍👧, 🇨🇳 and a rare character with its variant selector are one each. Counted the same in every
 * engine and on the server, so that what a page lets through is not refused later; `Intl.Segmenter` is missing in some and changes with its Unicode.
 */
export const ratingTextLength = (text: string): number => (text.match(character) ?? []).length;

/** The text as it is stored: without control characters, directions and halves of characters, which some databases refuse; trimmed. */
export const tidyRatingText = (text: string): string =>
  cleanText(text).replace(/[\ud800-\udfff]/gu, '\ufffd');
