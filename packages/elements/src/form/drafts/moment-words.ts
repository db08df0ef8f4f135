import { clockInChina, dayInChina } from '@tongban/core/limits';
import type { Words } from '../../shared/words.js';

/** The time of day, as every moment of a form by the clocks in China: `09:05`. */
export const clock = (moment: Date): string => clockInChina(moment.getTime());

/** When what was restored had been saved; the day without its year: `11月22日`. */
export const restoredWords = (savedAt: string, words: Words): string =>
  said('draft.restored', savedAt, words);

/** The same of what came from another device. */
export const arrivedWords = (savedAt: string, words: Words): string => said('draft.arrived', savedAt, words);

/** The same of what another device has left here, before it is in the form. */
export const offeredWords = (savedAt: string, words: Words): string =>
  said('draft.arrival.offer', savedAt, words);

/** That what was restored had been handed over to be sent, and when. */
export const handedWords = (handedAt: string, words: Words): string =>
  said('draft.handed.before', handedAt, words);

function said(key: string, savedAt: string, words: Words): string {
  const moment = Date.parse(savedAt);
  const day = words.day(dayInChina(moment), { month: 'long', day: 'numeric' });
  return words.say(key, { day, time: clockInChina(moment) });
}
