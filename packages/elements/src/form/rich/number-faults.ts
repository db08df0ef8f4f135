import {
  checkBankCard,
  checkCitizenId,
  checkLicencePlate,
  checkMobileNumber,
  checkUnifiedCode,
  type CodeFault,
} from '@tongban/core/codes';
import type { Words } from '../../shared/words.js';
import type { Answer } from '../fields/field-view.js';
import { numberFaultMessages } from './number-faults.messages.js';

/** What finds out what is wrong, by format. */
const checks: Readonly<Record<string, (text: string) => CodeFault | undefined>> = {
  'citizen-id': checkCitizenId,
  uscc: checkUnifiedCode,
  mobile: checkMobileNumber,
  'bank-card': checkBankCard,
  'licence-plate': checkLicencePlate,
};

/** What exactly is wrong with a number or code of that format, in one sentence; `undefined` where nothing is, or nobody knows. */
export function numberFault(
  format: string,
  answer: Answer,
  title: string,
  { say }: Words,
): string | undefined {
  if (typeof answer !== 'string' || answer === '') return undefined;
  const fault = checks[format]?.(answer);
  const key = `field.${format}.${fault}`;
  return fault && key in numberFaultMessages ? say(key, { title, count: answer.length }) : undefined;
}
