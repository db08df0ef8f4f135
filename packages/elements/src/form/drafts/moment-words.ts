import type { Words } from '../../shared/words.js';

const twoDigits = (number: number): string => (number < 10 ? `0${number}` : String(number));

/** The time of day where the resident is: `09:05`. */
export function clock(moment: Date): string {
  return `${twoDigits(moment.getHours())}:${twoDigits(moment.getMinutes())}`;
}

/** The day where the resident is, without the year: `11月22日`. */
function day(moment: Date, words: Words): string {
  const date = `${moment.getFullYear()}-${twoDigits(moment.getMonth() + 1)}-${twoDigits(moment.getDate())}`;
  return words.day(date, { month: 'long', day: 'numeric' });
}

/** When what was restored had been saved. */
export function restoredWords(savedAt: string, words: Words): string {
  const moment = new Date(savedAt);
  return words.say('draft.restored', { day: day(moment, words), time: clock(moment) });
}
