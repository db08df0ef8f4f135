import { valueAt, type Json } from '@tongban/core';
import type { JointForm } from '@tongban/core/scenario';
import type { Applicant } from '../commitment/letter-scene.js';

/** Persons who apply where a form names no applicant as such, the first that is named. */
const others = ['buyer.name', 'mother.name', 'father.name'] as const;

/**
 * Who applies for an item, by the data elements (数据元) of its form: `applicant.name`, or `enterprise.name` where the form names no
 * person; then `legal-representative.name` signs for it; else the buyer, the mother, the father. `undefined` where the form says neither, or nothing has been filled in.
 */
export function applicantOf(
  joint: Pick<JointForm, 'placeOf'>,
  item: string,
  value: Json | undefined,
): Applicant | undefined {
  const answer = (element: string): string => {
    const place = joint.placeOf(item, element);
    const found = place === undefined || value === undefined ? undefined : valueAt(value, place);
    return typeof found === 'string' ? found.trim() : '';
  };
  const person = answer('applicant.name');
  if (person) return { name: person };
  const name = answer('enterprise.name');
  if (name) return { name, signer: answer('legal-representative.name') };
  const other = others.map(answer).filter(Boolean)[0];
  return other ? { name: other } : undefined;
}
