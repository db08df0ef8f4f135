import type { Json } from '@tongban/core';
import { fingerprintOf, type Submission } from '@tongban/core/form';

/** The same for the same answers: tells whether what stands in a form is what was sent. */
export const sumOf = (value: Json): string => fingerprintOf(value);

/** The same for the same application, with all that goes along: tells one that is sent again from another one. */
export const wholeSumOf = ({ value, joint }: Pick<Submission, 'value' | 'joint'>): string =>
  joint ? fingerprintOf({ value, joint }) : sumOf(value);
