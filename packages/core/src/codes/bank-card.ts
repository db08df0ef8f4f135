import type { CodeFault } from './code-fault.js';

/**
 * What is wrong with the number of a bank card (银行卡号, GB/T 15694, ISO/IEC 7812): 12 to 19 digits, the last after Luhn.
 *
 * Every wrong digit is found, and every two swapped neighbours but 0 and 9. Some old bank books have no check digit;
 * their numbers are no card's.
 */
export function checkBankCard(code: unknown): CodeFault | undefined {
  if (typeof code !== 'string') return 'type';
  // ISO/IEC 7812 gives numbers that begin with 0 to nobody's cards but those of its own committee.
  if (!/^[1-9]\d*$/.test(code)) return code === '' ? 'length' : 'character';
  if (code.length < 12 || code.length > 19) return 'length';
  return luhnSum(code) % 10 === 0 ? undefined : 'check-digit';
}

/** Σ of the digits, every second from the right doubled and reduced by 9 (ISO/IEC 7812-1, annex B). */
function luhnSum(code: string): number {
  return code
    .split('')
    .reverse()
    .reduce((sum, sign, place) => {
      const value = Number(sign) * (place % 2 === 0 ? 1 : 2);
      return sum + (value > 9 ? value - 9 : value);
    }, 0);
}
