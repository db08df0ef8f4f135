// Who comes: as the hall asks, and never told back whole.
import { createHmac } from 'node:crypto';
import { checkCitizenId, checkMobileNumber } from '@tongban/core/codes';
import { maskedName, maskedNumber } from '../masked.mjs';

const parts = ['name', 'phone', 'document'];

/** What is wrong with how a person is told, as issues with pointers into the body. */
export function personIssues(person, asks) {
  return parts.flatMap((part) => {
    const pointer = `/person/${part}`;
    if (person[part] === undefined) return asks[part] === 'required' ? [issue(pointer, 'required')] : [];
    if (asks[part] === 'no') return [issue(pointer, 'additionalProperties')];
    const fault = faults[part](person[part]);
    return fault ? [issue(`${pointer}${fault.at ?? ''}`, fault.code)] : [];
  });
}

const issue = (pointer, code) => ({ pointer, code, params: {} });

const faults = {
  name: (name) => (name.trim() === '' ? { code: 'required' } : undefined),
  // A line, with its area code, or a mobile one.
  phone: (phone) =>
    checkMobileNumber(phone) && !/^0\d{2,3}-?\d{7,8}$/.test(phone) ? { code: 'phone' } : undefined,
  document: ({ kind, number }) =>
    kind === 'resident-id' && checkCitizenId(number) ? { code: 'citizen-id', at: '/number' } : undefined,
};

/** The person as everybody may see it who has the token. */
export const maskedPerson = ({ name, phone, document }) => ({
  ...(name !== undefined && { name: maskedName(name) }),
  ...(phone !== undefined && { phone: maskedNumber(phone) }),
  ...(document && { document: maskedNumber(document.number) }),
});

/**
 * Knows a person again without knowing who it is; undefined where nothing tells one person from another.
 *
 * @param {Uint8Array} key
 */
export const personKeys = (key) => (person) => {
  const known = person.document?.number ?? person.phone;
  if (known === undefined) return undefined;
  return createHmac('sha256', key).update(known.toUpperCase().replaceAll(/[\s-]/g, '')).digest('base64url');
};
