import { coded } from '../shared/convert-codes.js';
import { limit } from '../shared/convert-limit.js';
import { map, phones, words } from '../shared/convert.js';
import { specialNameRule } from '../shared/special-name.js';
import type { ListMap } from '../shared/table-map.js';
import { echoes, internal } from './nested-maps.js';

/** `AUDIT_SPECIAL_TIME`: special procedures and how long they take. */
export const specialMap: ListMap = {
  into: 'specialProcedures',
  needs: ['name'],
  order: 'ORDER_NUM',
  internal,
  echoes,
  rules: [
    map('', 'name', words),
    map('NAME', 'name', words),
    specialNameRule,
    coded('SPECIAL_NAME', 'kind', 'gd.special-procedure'),
    map('SPECIAL_DESC', 'description', words),
    limit('limit', { amount: 'SPECIAL_DATE', unit: 'SPECIAL_DATE_TYPE' }),
    map('SPECIAL_DEPT', 'department', words),
    map('SPECIAL_TEL', 'phones', phones),
  ],
};
