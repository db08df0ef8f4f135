import type { Day } from './day.js';

/** The day it is in China at that moment (milliseconds since 1970), wherever the machine believes to be. */
export function dayInChina(ms: number): Day {
  return inChina(ms).slice(0, 10);
}

/** What clocks in China show at that moment (milliseconds since 1970): `09:05`. */
export function clockInChina(ms: number): string {
  return inChina(ms).slice(11, 16);
}

/** UTC+8, no summer time since 1991. */
const inChina = (ms: number): string => new Date(ms + 8 * 3_600_000).toISOString();
