import {
  checkBankCard,
  checkCitizenId,
  checkMobileNumber,
  checkUnifiedCode,
  type CodeFault,
} from '@tongban/core/codes';
import { halfWidthSigns } from '@tongban/core/text';
import type { ControlAttributes } from '../fields/field-view.js';

/** A number or code that people read in groups. */
export interface NumberKind {
  /** Sizes of the groups it is shown in. */
  readonly groups: readonly number[];
  /** What is wrong with it. */
  check(text: string): CodeFault | undefined;
  /** Words for that, by fault; `length` is told how many signs there are. */
  readonly faults: Readonly<Partial<Record<CodeFault, string>>>;
  readonly attributes: ControlAttributes;
}

const letters: ControlAttributes = { inputmode: 'text', autocapitalize: 'characters' };
const digits: ControlAttributes = { inputmode: 'numeric' };

/** By widget. */
export const numberKinds: Readonly<Record<string, NumberKind>> = {
  'citizen-id': {
    groups: [6, 4, 4, 4],
    check: checkCitizenId,
    faults: {
      length: 'field.citizen-id.length',
      character: 'field.citizen-id.character',
      region: 'field.citizen-id.region',
      date: 'field.citizen-id.date',
      'check-digit': 'field.citizen-id.check-digit',
    },
    attributes: letters,
  },
  uscc: {
    groups: [4],
    check: checkUnifiedCode,
    faults: {
      length: 'field.uscc.length',
      character: 'field.uscc.character',
      'check-digit': 'field.uscc.check-digit',
    },
    attributes: letters,
  },
  mobile: {
    groups: [3, 4],
    check: checkMobileNumber,
    faults: { length: 'field.mobile.length', character: 'field.mobile.character' },
    attributes: { inputmode: 'tel' },
  },
  'bank-card': {
    groups: [4],
    check: checkBankCard,
    faults: {
      length: 'field.bank-card.length',
      character: 'field.bank-card.character',
      'check-digit': 'field.bank-card.check-digit',
    },
    attributes: digits,
  },
};

/**
 * What is kept of a number as it was typed or pasted: in half width and capitals, without spaces, hyphens and dots between. `+86` before a
 * mobile number goes too.
 */
export function tidyNumber(typed: string, widget: string): string {
  const text = halfWidthSigns(typed)
    .replace(/[\s\u00a0\u200b-\u200f\u2009\u202a-\u202f\u2066-\u2069\ufeff.·_-]+/g, '')
    .toUpperCase();
  return widget === 'mobile' ? text.replace(/^\+?86(?=1\d{10}$)/, '') : text;
}
