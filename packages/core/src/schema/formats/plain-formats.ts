import { isCalendarDay } from '../../codes/calendar-day.js';

/** What a text of each format looks like, by the name of the format. */
export type Formats = Readonly<Record<string, (text: string) => boolean>>;

/** A format that is a pattern. */
export const like =
  (pattern: RegExp) =>
  (text: string): boolean =>
    pattern.test(text);

/** `2026-11-22`, a day the calendar has (RFC 3339 full-date). */
export function isDate(text: string): boolean {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return found !== null && isCalendarDay(Number(found[1]), Number(found[2]), Number(found[3]));
}

/** `09:30` or `09:30:00`, as an input of type `time` has it. */
const isLocalTime = like(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?$/);

/** The day and the time of a moment, checked apart. */
export function isMoment(text: string, time: (text: string) => boolean): boolean {
  return /^[t\s]$/i.test(text.charAt(10)) && isDate(text.slice(0, 10)) && time(text.slice(11));
}

/** A mailbox of dot-atoms at a domain of letters, digits and hyphens (RFC 5321, 4.1.2). */
const isEmail = like(
  /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*@[a-z\d]([a-z\d-]{0,61}[a-z\d])?(\.[a-z\d]([a-z\d-]{0,61}[a-z\d])?)*$/i,
);

/** The formats of plain questions. */
export const plainFormats: Formats = {
  date: isDate,
  'time-local': isLocalTime,
  'date-time-local': (text) => isMoment(text, isLocalTime),
  email: isEmail,
  mobile: like(/^1[3-9]\d{9}$/),
  postcode: like(/^\d{6}$/),
  /** Yuan as a decimal text, at most two places: `1234.50`. */
  money: like(/^-?(0|[1-9]\d*)(\.\d{1,2})?$/),
};
