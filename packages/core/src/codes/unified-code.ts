import { type CodeFault, lengthFault } from './code-fault.js';
import { checkOrganisationCode } from './organisation-code.js';
import { weightedSum } from './weighted-sum.js';

/** 31 signs: no I, O, S, V and Z, which are taken for 1, 0, 5, U and 2 (GB 32100-2015, 4.1). */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** The parts of a unified social credit code. */
export interface UnifiedCodeParts {
  /** Registering authority (登记管理部门), 1 character. */
  readonly authority: string;
  /** Kind of body (机构类别), 1 character. */
  readonly kind: string;
  /** Region of the authority (行政区划), 6 digits of GB/T 2260. */
  readonly region: string;
  /** Organisation code (组织机构代码), 9 characters of GB 11714. */
  readonly organisation: string;
  readonly checkDigit: string;
}

/** The 18th character for the first 17 of a unified social credit code (GB 32100-2015, annex: modulus 31). */
export function unifiedCheckDigit(body: string): string {
  return alphabet.charAt((31 - (weightedSum(body, weights, alphabet) % 31)) % 31);
}

/**
 * What is wrong with a unified social credit code (统一社会信用代码, GB 32100-2015), its own check digit and that of
 * the organisation code in it.
 *
 * The modulus is a prime as large as the alphabet: every wrong character and every two swapped neighbours are found.
 */
export function checkUnifiedCode(code: unknown): CodeFault | undefined {
  const fault = lengthFault(code, 18);
  if (fault !== undefined) return fault;
  const text = code as string;
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(text)) return 'character';
  if (unifiedCheckDigit(text) !== text.charAt(17)) return 'check-digit';
  return checkOrganisationCode(text.slice(8, 17));
}

/** The parts of a unified social credit code, or `undefined` when something is wrong with it. */
export function parseUnifiedCode(code: unknown): UnifiedCodeParts | undefined {
  if (checkUnifiedCode(code) !== undefined) return undefined;
  const text = code as string;
  return {
    authority: text.charAt(0),
    kind: text.charAt(1),
    region: text.slice(2, 8),
    organisation: text.slice(8, 17),
    checkDigit: text.charAt(17),
  };
}
