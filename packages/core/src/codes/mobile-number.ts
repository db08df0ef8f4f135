import { type CodeFault, lengthFault } from './code-fault.js';

/** What is wrong with a mobile number of the mainland (手机号码): eleven digits beginning with 13 to 19. */
export function checkMobileNumber(code: unknown): CodeFault | undefined {
  const fault = lengthFault(code, 11);
  if (fault !== undefined) return fault;
  return /^1[3-9]\d{9}$/.test(code as string) ? undefined : 'character';
}
