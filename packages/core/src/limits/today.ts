import type { Day } from './day.js';

/** The day it is in China at that moment (milliseconds since 1970), wherever the machine believes to be. */
export function dayInChina(ms: number): Day {
  return new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10); // UTC+8, no summer time since 1991
}
