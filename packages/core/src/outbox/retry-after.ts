import { isRecord } from '../base/json.js';

/** What a transport gives as the `cause` of a retryable error when the other side said when it may be tried again. */
export interface RetryAfter {
  /** From now on, in milliseconds. */
  readonly retryAfterMs: number;
}

/** How long the other side wants to be left alone, in milliseconds; undefined when it did not say. */
export function retryAfterOf(error: { readonly cause?: unknown }): number | undefined {
  const ms = isRecord(error.cause) ? error.cause['retryAfterMs'] : undefined;
  return typeof ms === 'number' && ms >= 0 ? ms : undefined;
}

/**
 * Reads a header `Retry-After` (RFC 9110 §10.2.3): seconds, or a date. Undefined when it is neither.
 *
 * @example
 * const ms = readRetryAfter(headers.get('Retry-After'), readHttpDate(headers.get('Date')) ?? clock.now());
 *
 * @param now - The time by the clock of who said it, since that of the device may be wrong: from the header `Date`. Milliseconds since 1970.
 */
export function readRetryAfter(header: string | null | undefined, now: number): number | undefined {
  const text = (header ?? '').trim();
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const date = readHttpDate(text);
  return date === undefined ? undefined : Math.max(date - now, 0);
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Sun, 06 Nov 1994 08:49:37 GMT`, and with a long weekday and a short year `Sunday, 06-Nov-94 08:49:37 GMT`. */
const usual = /^[A-Z][a-z]+, (\d\d)[ -]([A-Z][a-z]{2})[ -](\d{4}|\d\d) (\d\d):(\d\d):(\d\d) GMT$/;

/** `Sun Nov  6 08:49:37 1994`, in GMT too. */
const asctime = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) ([ \d]\d) (\d\d):(\d\d):(\d\d) (\d{4})$/;

/** Reads a date of HTTP in any of its three shapes (RFC 9110 §5.6.7), as milliseconds since 1970; undefined when it is none. */
export function readHttpDate(header: string | null | undefined): number | undefined {
  const text = (header ?? '').trim();
  const [, day, month, year, ...time] = usual.exec(text) ?? inUsualOrder(asctime.exec(text)) ?? [];
  const index = months.indexOf(month ?? '');
  if (day === undefined || year === undefined || index < 0) return undefined;
  const [hour = 0, minute = 0, second = 0] = time.map(Number);
  return Date.UTC(fullYear(year), index, Number(day), hour, minute, second);
}

const inUsualOrder = (found: readonly string[] | null): readonly string[] | undefined =>
  found
    ? ['', found[2], found[1], found[6], found[3], found[4], found[5]].map((part) => part ?? '')
    : undefined;

/** A year of two digits is one at most 50 years ahead; who still sends these dates means this century. */
const fullYear = (year: string): number => Number(year) + (year.length === 2 ? 2000 : 0);
