import { twoKeys, type FieldNode } from '@tongban/core/form';
import type { Answer } from '../fields/field-view.js';
import { textAt, withTexts } from './with-texts.js';

/** A region's twelve digits, and street and number; empty where there is none. */
export interface Address {
  readonly region: string;
  readonly detail: string;
}

/** How an answer holds an address. */
export interface AddressShape {
  read(answer: Answer): Address;
  write(address: Address, before: Answer): Answer;
}

/** An object of `region` and `detail`, or of two other properties. */
export function addressShape(field: FieldNode): AddressShape {
  const [regionKey, detailKey] = twoKeys(field, ['region', 'detail']);
  return {
    read: (answer) => ({ region: textAt(answer, regionKey), detail: textAt(answer, detailKey) }),
    write: ({ region, detail }, before) => withTexts(before, { [regionKey]: region, [detailKey]: detail }),
  };
}
