import { halfWidthSigns } from '@tongban/core/text';
import type { ControlAttributes } from '../fields/field-view.js';

/** A number or code that people read in groups. */
export interface NumberKind {
  /** Sizes of the groups it is shown in. */
  readonly groups: readonly number[];
  readonly attributes: ControlAttributes;
}

const letters: ControlAttributes = { inputmode: 'text', autocapitalize: 'characters' };

/** By widget. */
export const numberKinds: Readonly<Record<string, NumberKind>> = {
  'citizen-id': { groups: [6, 4, 4, 4], attributes: letters },
  uscc: { groups: [4], attributes: letters },
  mobile: { groups: [3, 4], attributes: { inputmode: 'tel' } },
  'bank-card': { groups: [4], attributes: { inputmode: 'numeric' } },
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
