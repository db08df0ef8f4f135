// What the applicant of a joint application still has to do, for the receipt.
import { jointWords } from './joint-words.mjs';

/** The longest `next` of a receipt, by the contract. */
const longest = 500;

/**
 * Which documents follow, and by which day: each once, by the earliest day a letter gives for it. Where the names are too long for a receipt it
 * tells how many. Undefined: nothing follows.
 *
 * @param {{ materials: readonly { key: string, name: string }[], letters: readonly object[] }} kept as `look` gives it
 * @param {string} language
 */
export function whatFollows({ materials, letters }, language) {
  const words = jointWords(language);
  const days = daysIn(letters);
  if (days.size === 0) return undefined;
  const nameOf = (key) => materials.find((material) => material.key === key)?.name ?? '';
  const sentences = (textOf) =>
    [...new Set(days.values())].sort(inOrder).map((day) => {
      const keys = [...days.keys()].filter((key) => days.get(key) === day);
      return words(day ? 'follows-by' : 'follows', {
        ...(day && { day: written(day, language) }),
        names: textOf(keys),
      });
    });
  const number = (keys) => words('documents', { count: keys.length });
  const texts = [
    sentences((keys) => keys.map(nameOf).join(words('list-separator'))).join(' '),
    sentences(number).join(' '),
    words('follows', { names: number([...days.keys()]) }),
  ];
  return texts.find((text) => [...text].length <= longest);
}

/** The day of each document that follows, by key; undefined where no letter of it names one. */
function daysIn(letters) {
  const days = new Map();
  for (const { kind, until, materials } of letters)
    if (kind === 'deferral')
      for (const key of materials) days.set(key, [days.get(key), until].sort(inOrder)[0]);
  return days;
}

/** Earlier ones first; what has no day last. */
const inOrder = (one = '9', other = '9') => (one < other ? -1 : one > other ? 1 : 0);

/** A day (YYYY-MM-DD) as the page writes it; what is no day stands as it is. */
function written(day, language) {
  const date = new Date(`${day}T00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return date.toLocaleDateString(language.startsWith('en') ? 'en' : 'zh-CN', {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  });
}
