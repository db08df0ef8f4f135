import { normalisePhone } from './half-width.js';

// Area code and number, mobile number, 400/800 number, short service number (12345, 110), bare local number;
// each perhaps with +86 before and an extension behind.
const phone =
  /(?<![\d-])(?:\+?86[ -]?)?(?:\(0\d{2,3}\) ?\d{7,8}|0\d{2,3}[ -]?\d{7,8}|1[3-9]\d{9}|[48]00[ -]?\d{3,4}[ -]?\d{3,4}|12\d{3}|1[12]\d|9\d{4}|[2-8]\d{6,7})(?: ?(?:转|-) ?\d{1,6})?(?![\d-])/g;

/** Phone numbers found in a text, and whether the text says anything beside them. */
export interface FoundPhones {
  /** In half width, each once. */
  readonly phones: readonly string[];
  /** Whether there are words beside the numbers. */
  readonly wordy: boolean;
}

/** Finds Chinese phone numbers in a text such as `'电话：0777—6428820、12345'`. */
export function findPhones(text: string): FoundPhones {
  const normal = normalisePhone(text);
  const phones = [...new Set((normal.match(phone) ?? []).map((found) => found.trim()))];
  const rest = normal.replace(phone, '').replace(/(咨询|联系|投诉|监督|办公)?(电话|热线|tel)/gi, '');
  return { phones, wordy: /[\p{L}\p{N}]/u.test(rest) };
}
