import { type CodeFault, lengthFault } from './code-fault.js';
import { weightedSum } from './weighted-sum.js';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const weights = [3, 7, 9, 10, 5, 8, 4, 2];

/** The ninth character for the first eight of an organisation code (GB 11714-1997, 3.2: modulus 11, 10 is `X`). */
export function organisationCheckDigit(body: string): string {
  return '0123456789X0'.charAt(11 - (weightedSum(body, weights, alphabet) % 11));
}

/**
 * What is wrong with an organisation code (组织机构代码, GB 11714-1997), nine characters without the hyphen.
 *
 * The check digit misses a letter or digit put for one whose value differs by 11, 22 or 33 (`0` for `B`), and two
 * such neighbours swapped: the alphabet has more signs than the modulus.
 */
export function checkOrganisationCode(code: unknown): CodeFault | undefined {
  const fault = lengthFault(code, 9);
  if (fault !== undefined) return fault;
  const text = code as string;
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(text)) return 'character';
  return organisationCheckDigit(text) === text.charAt(8) ? undefined : 'check-digit';
}
