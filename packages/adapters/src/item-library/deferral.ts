import { readFlag } from '@tongban/core/text';
import { limitInWords } from '../shared/convert-limit.js';
import type { Rule } from '../shared/rules.js';

/**
 * Whether a material may follow later (容缺后补), how and until when. The limit column has no unit: a bare number
 * stays data. Where the flag says no, the other columns are defaults and stay data too.
 */
export const deferralRule: Rule = {
  from: ['is_jzbm', 'jzbm_way', 'td_correctway', 'td_tlimit'],
  to: 'deferral',
  as: (cells) => {
    const given = cells.text('is_jzbm');
    const flag = readFlag(given ?? '');
    if (given !== undefined && flag === undefined) return cells.fault('is_jzbm', 'flag');
    if (!flag) return undefined;
    const ways = ['jzbm_way', 'td_correctway'].map((field) => {
      const text = cells.text(field);
      // Codes of a table that is not public are no words for people.
      return text !== undefined && /^[\d,^]+$/.test(text) ? cells.leave(field) : text;
    });
    const way = [...new Set(ways.filter((text) => text !== undefined))].join('；');
    const time = cells.text('td_tlimit');
    const limit =
      time === undefined ? undefined : (limitInWords(time) ?? cells.fault('td_tlimit', 'limit-unit'));
    return { ...(way ? { way } : {}), ...(limit ? { limit } : {}) };
  },
};
