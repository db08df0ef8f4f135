/**
 * The words of a text, parted by single spaces. For finding a whole word among many: an engine makes machine code of each regular
 * expression that is used twice, some 200 bytes a word.
 */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));
