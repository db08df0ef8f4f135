import { findPhones } from '@tongban/core/text';
import type { Rule } from './rules.js';

/**
 * A rule for ways to reach somebody: phone numbers are taken out of the words in half width, and the words stay
 * when they say more than the numbers.
 */
export function contact(to: string, ...fields: string[]): Rule {
  return {
    from: fields,
    to,
    as: (cells) => {
      const texts = fields.map((field) => cells.text(field)).filter((text) => text !== undefined);
      if (texts.length === 0) return undefined;
      const found = texts.map((text) => ({ text, ...findPhones(text) }));
      const phones = [...new Set(found.flatMap((each) => each.phones))];
      const text = [
        ...new Set(found.filter((each) => each.wordy || each.phones.length === 0).map((each) => each.text)),
      ];
      return {
        ...(text.length > 0 ? { text: text.join('\n') } : {}),
        ...(phones.length > 0 ? { phones } : {}),
      };
    },
  };
}
