/** A calendar day of the Gregorian calendar, `YYYY-MM-DD`, as in the catalogue format. No clock, no time zone. */
export type Day = string;

/** Days since 1970-01-01, so that days can be added and compared; `undefined` for what is no day, such as 2026-02-30. */
export function dayNumber(day: Day): number | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  if (!parts) return undefined;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return undefined;
  return daysBefore(year, month) + date - 1;
}

/** The day with that number. */
export function dayOf(number: number): Day {
  // UTC has neither zones nor summer time, so this is plain arithmetic.
  return new Date(number * msPerDay).toISOString().slice(0, 10);
}

/**
 * The same date `months` later; the last of that month where it has no such date: 31 January and a month is 28 February.
 * Civil Code of the PRC, article 202.
 */
export function monthsLater(number: number, months: number): number {
  const start = new Date(number * msPerDay);
  const count = start.getUTCFullYear() * 12 + start.getUTCMonth() + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  return daysBefore(year, month) + Math.min(start.getUTCDate(), daysInMonth(year, month)) - 1;
}

/** Whether that day is a Saturday or Sunday. */
export function isWeekend(number: number): boolean {
  return [2, 3].includes(((number % 7) + 7) % 7); // 1970-01-01 was a Thursday
}

const msPerDay = 86_400_000;

function daysBefore(year: number, month: number): number {
  return Date.UTC(year, month - 1, 1) / msPerDay;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
