import { isCalendarDay } from './calendar-day.js';
import { type CodeFault, lengthFault } from './code-fault.js';
import { provinces } from './provinces.js';
import { weightedSum } from './weighted-sum.js';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Residence permits of people from Hong Kong, Macao and Taiwan carry the bare province (居住证). */
const residencePermits = /^8[123]0000/;

/** The 18th character for the first 17 of a citizen's number (GB 11643-1999: ISO 7064, MOD 11-2). */
export function citizenCheckDigit(body: string): string {
  return '10X98765432'.charAt(weightedSum(body, weights, '0123456789') % 11);
}

/**
 * What is wrong with a citizen's number (公民身份号码, GB 11643-1999), or with a number built like one: a residence
 * permit of Hong Kong, Macao (81, 82) or Taiwan (83), a permanent resident's identity card (starts with 9).
 *
 * Every wrong digit and every two swapped neighbours are found. Whether the day is past and the county exists is
 * not asked: both change with time.
 */
export function checkCitizenId(code: unknown): CodeFault | undefined {
  const fault = lengthFault(code, 18);
  if (fault !== undefined) return fault;
  const text = code as string;
  if (!/^\d{17}[\dX]$/.test(text)) return 'character';
  if (!hasKnownOrigin(text)) return 'region';
  const [year, month, day] = [text.slice(6, 10), text.slice(10, 12), text.slice(12, 14)].map(Number);
  if (!isCalendarDay(year as number, month as number, day as number)) return 'date';
  return citizenCheckDigit(text) === text.charAt(17) ? undefined : 'check-digit';
}

function hasKnownOrigin(text: string): boolean {
  if (text.charAt(0) === '9') return true;
  if (text.charAt(0) === '8') return residencePermits.test(text);
  return provinces.has(text.slice(0, 2));
}
