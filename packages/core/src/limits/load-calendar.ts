import { TbError } from '../base/tb-error.js';
import type { WorkCalendar } from './work-calendar.js';

/**
 * The office calendar of mainland China, fetched as a chunk of its own the first time.
 *
 * @throws {TbError} `network` (retryable). A page then shows the number of days and no date.
 */
export async function loadCalendar(): Promise<WorkCalendar> {
  try {
    return (await import('./calendar.js')).chinaCalendar;
  } catch (cause) {
    throw new TbError('network', 'could not load the office calendar', { cause, retryable: true });
  }
}
