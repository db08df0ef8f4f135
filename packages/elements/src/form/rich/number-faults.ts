import {
  checkBankCard,
  checkCitizenId,
  checkLicencePlate,
  checkMobileNumber,
  checkUnifiedCode,
  type CodeFault,
} from '@tongban/core/codes';
import { exactFaults, type ExactFault } from './exact-faults.js';
import { numberFaultMessages } from './number-faults.messages.js';

/** What finds out what is wrong, by format. */
const checks: Readonly<Record<string, (text: string) => CodeFault | undefined>> = {
  'citizen-id': checkCitizenId,
  uscc: checkUnifiedCode,
  mobile: checkMobileNumber,
  'bank-card': checkBankCard,
  'licence-plate': checkLicencePlate,
};

/** What exactly is wrong, by the rules of each kind of number. */
export const numberFault: ExactFault = (format, answer, title, { say }) => {
  if (typeof answer !== 'string' || answer === '') return undefined;
  const fault = Object.prototype.hasOwnProperty.call(checks, format) && checks[format]?.(answer);
  const key = `field.${format}.${fault}`;
  if (!fault || !(key in numberFaultMessages)) return undefined;
  const words = say(key, { title, count: answer.length });
  // The words are those of the form that has such a field; another one on the page may have none.
  return words === key ? undefined : words;
};

exactFaults.find = numberFault;
