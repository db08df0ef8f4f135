import { checkBankCard } from '../../codes/bank-card.js';
import { checkCitizenId } from '../../codes/citizen-id.js';
import { checkLicencePlate } from '../../codes/licence-plate.js';
import { checkUnifiedCode } from '../../codes/unified-code.js';
import { type Formats, isMoment, like, plainFormats } from './plain-formats.js';

/** `09:30:00+08:00` (RFC 3339 full-time). A leap second is only where UTC has 23:59:60. */
export function isTime(text: string): boolean {
  const found = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:z|([+-])(\d\d):(\d\d))$/i.exec(text);
  if (found === null) return false;
  const [hours, minutes, seconds, zoneHours, zoneMinutes] = [1, 2, 3, 5, 6].map((part) =>
    Number(found[part] ?? 0),
  ) as [number, number, number, number, number];
  if (hours > 23 || minutes > 59 || zoneHours > 23 || zoneMinutes > 59) return false;
  if (seconds < 60) return true;
  const ahead = (zoneHours * 60 + zoneMinutes) * (found[4] === '-' ? -1 : 1);
  return seconds === 60 && (hours * 60 + minutes - ahead + 2880) % 1440 === 1439;
}

/**
 * The formats forms use most: those of JSON Schema, and those of Chinese public services under our own names.
 * Rarer ones are in {@link moreFormats}.
 */
export const formats: Formats = {
  ...plainFormats,
  time: isTime,
  'date-time': (text) => isMoment(text, isTime),
  /** An address with scheme (RFC 3986, 3). */
  uri: like(
    /^[a-z][a-z\d+.-]*:(\/\/(([\w.~!$&'()*+,;=:-]|%[\da-f]{2})*@)?(\[[\da-f:.]+\]|([\w.~!$&'()*+,;=-]|%[\da-f]{2})*)(:\d*)?(?=[/?#]|$)|(?!\/\/))([\w.~!$&'()*+,;=:@/-]|%[\da-f]{2})*(\?([\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*)?(#([\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*)?$/i,
  ),
  uuid: like(/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i),
  ipv4: like(/^((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(?=\d)|$)){4}$/),
  /** Citizen's number and what is built like it (GB 11643). */
  'citizen-id': (text) => checkCitizenId(text) === undefined,
  /** Unified social credit code (GB 32100). */
  uscc: (text) => checkUnifiedCode(text) === undefined,
  /** With or without area code, mobile, 400 and 800, short service numbers; perhaps an extension. */
  phone: like(
    /^((\+86[ -]?)?(1[3-9]\d{9}|\(?0\d{2,3}\)?[ -]?\d{7,8}|[48]00[ -]?\d{3,4}[ -]?\d{3,4})|[2-9]\d{6,7}|1[12]\d|12\d{3}|9\d{4})([ -]\d{1,6})?$/,
  ),
  /** 12 to 19 digits, the last after Luhn. */
  'bank-card': (text) => checkBankCard(text) === undefined,
  /** With or without the dot. */
  'licence-plate': (text) => checkLicencePlate(text.replace('·', '')) === undefined,
  /** Province to county, to township or to village: 6, 9 or 12 digits (GB/T 2260, GB/T 10114). */
  'region-code': like(/^[1-9]\d{5}(\d{3}){0,2}$/),
};
