import { clockInChina, dayInChina } from '@tongban/core/limits';
import type { Words } from '../../shared/words.js';

/** The time of day, as every moment of a form by the clocks in China: `09:05`. */
export const clock = (moment: Date): string => clockInChina(moment.getTime());

/** When what was restored had been saved; the day without its year: `11月22日`. */
export function restoredWords(savedAt: string, words: Words): string {
  const moment = Date.parse(savedAt);
  const day = words.day(dayInChina(moment), { month: 'long', day: 'numeric' });
  return words.say('draft.restored', { day, time: clockInChina(moment) });
}
