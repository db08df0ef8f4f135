import type { Day } from './day.js';

/** Knows which days offices work. */
export interface WorkCalendar {
  /** First day it can tell. */
  readonly publishedFrom: Day;
  /** Last day it can tell: beyond it no holidays have been published, and nobody may guess. */
  readonly publishedUntil: Day;
  /** Whether offices work on that day. Has no meaning outside the two days above. */
  isWorkday(day: Day): boolean;
}
