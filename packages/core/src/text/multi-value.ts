import { isEmptyWord } from './empty-words.js';

/**
 * The values of a text that joins several: codes by `^`, `,` or `;`, in either width, evaluators by `|`.
 * Empty ones are left out, repeated ones come once: `'1^2^^2'` gives `['1', '2']`.
 */
export function splitValues(text: string, separators: RegExp = codeSeparators): string[] {
  return [...new Set(text.split(separators).map((part) => part.trim()))].filter((part) => !isEmptyWord(part));
}

/** Between codes and ids. */
export const codeSeparators = /[\^,，;；|、\s]+/;

/** Between names, which may hold spaces and commas of their own. */
export const nameSeparators = /[\^|]+/;
