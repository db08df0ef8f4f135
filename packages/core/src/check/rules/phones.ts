import type { Contact, Item } from '../../format/generated/types.js';
import { entries } from '../entries.js';
import type { Loose } from '../loose.js';
import { itemRule, type Rule } from '../rule.js';

/** Digits as they are dialled: full-width ones made plain, spaces, dashes and brackets taken out. */
function dialled(phone: string): string {
  const plain = phone.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  return plain.replace(/[\s\-‐-―－()（）]/g, '');
}

/**
 * A number anybody in the country can dial: area code and number with an extension or not, 400 and 800, mobile, and
 * hotlines of three to five digits (110, 12345, 95598) or the six-digit ones of a region behind its area code.
 */
const reachable = /(^|\D)(86)?(0\d{2,3}\d{5,8}\d{0,5}|[48]00\d{7}|1[3-9]\d{9}|1\d{2,4}|9\d{4})(\D|$)/;

const phonesOf = (contact: Loose<Contact> | undefined): readonly string[] =>
  entries(contact?.phones, '').map(([phone]) => dialled(phone));

const asked = ['consult', 'supervise'] as const satisfies readonly (keyof Item)[];

/** Telephone numbers to ask and to complain. */
export const phoneRules: readonly Rule[] = [
  itemRule({
    id: 'same-phones',
    severity: 'warning',
    zh: '监督投诉电话与咨询电话不同',
    en: 'One complains at another number than one asks at',
    check: ({ consult, supervise }, report) => {
      const [ask, complain] = [phonesOf(consult), phonesOf(supervise)];
      if (complain.length > 0 && complain.every((phone) => ask.includes(phone))) report('/supervise/phones');
    },
  }),
  itemRule({
    id: 'area-code-missing',
    severity: 'warning',
    zh: '咨询和监督投诉电话带区号（全国热线除外）',
    en: 'Telephone numbers carry an area code, unless they are hotlines',
    check: (item, report) => {
      for (const key of asked) {
        for (const [phone, pointer] of entries(item[key]?.phones, `/${key}/phones`))
          if (!reachable.test(dialled(phone))) report(pointer);
      }
    },
  }),
];
