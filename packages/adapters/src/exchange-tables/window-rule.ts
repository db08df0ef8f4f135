import { normaliseHours } from '@tongban/core/text';
import type { Rule } from '../shared/rules.js';

/** Place and time of handling: in one row with the item, so there is one window. */
export const windowRule: Rule = {
  from: ['transact_addr', 'transact_time'],
  to: 'windows',
  add: true,
  as: (cells) => {
    const [address, hours] = [cells.text('transact_addr'), cells.text('transact_time')];
    if (address === undefined && hours === undefined) return undefined;
    return [{ ...(address ? { address } : {}), ...(hours ? { hours: normaliseHours(hours) } : {}) }];
  },
};
