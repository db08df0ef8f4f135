// Days and hours by the clocks of China, which has one time zone and no summer time.
import { dayInChina as dayOf } from '@tongban/core/limits';

const offsetMs = 8 * 3_600_000;
export const dayMs = 24 * 3_600_000;

/** 2026-11-22. */
export const dayInChina = (at) => dayOf(at.getTime());

/** 2026-11-22T09:00:00+08:00. */
export const timeInChina = (at) => `${new Date(at.getTime() + offsetMs).toISOString().slice(0, 19)}+08:00`;

/** When the clocks of China show that on that day. */
export const momentInChina = (day, clock) => new Date(`${day}T${clock}:00+08:00`);

/** The day so many days later. */
export const daysLater = (day, count) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day) => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
