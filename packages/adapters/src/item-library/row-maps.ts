import { coded } from '../shared/convert-codes.js';
import { limit } from '../shared/convert-limit.js';
import { count, files, hours, map, mapList, phones, token, url, words } from '../shared/convert.js';
import { commonMaterialRules } from '../shared/rule-sets.js';
import type { ListMap } from '../shared/table-map.js';
import { deferralRule } from './deferral.js';
import { housekeeping } from './item-maps.js';
import { specialNameRule } from '../shared/special-name.js';

const echoes = { task_guid: ['id'], task_code: ['taskCode', 'localTaskCode'] };
const internal = (...fields: string[]): ReadonlySet<string> => new Set([...housekeeping, ...fields]);

const materials: ListMap = {
  into: 'materials',
  needs: ['name'],
  idPrefix: 'material',
  order: 'ordernum',
  ownData: true,
  echoes,
  internal: internal('materialid', 'is_generate_ecert'),
  rules: [
    ...commonMaterialRules,
    map('rowguid', 'id', token),
    coded('material_form', 'form', 'natl.material-format'),
    map('page_num', 'copiesTotal', count),
    map('original_amount', 'originals', count),
    map('copy_amount', 'copies', count),
    mapList('form_guid', 'blanks', files),
    mapList('example_guid', 'samples', files),
    // The column's name is misspelt in the library.
    map('fill_explian', 'guidance', words),
    map('sign_ask', 'signature', words),
    map('remark', 'remark', words),
    deferralRule,
  ],
};

const legalBases: ListMap = {
  into: 'legalBases',
  needs: [],
  order: 'ordernumber',
  echoes,
  internal: internal('law_id'),
  rules: [
    map('law_name', 'name', words),
    map('law_number', 'number', words),
    map('clause_number', 'clause', words),
    map('clause_content', 'content', words),
    map('law_url', 'url', url),
  ],
};

const windows: ListMap = {
  into: 'windows',
  needs: [],
  order: 'ordernumber',
  echoes,
  internal: internal('window_id'),
  rules: [
    map('window_name', 'name', words),
    map('transact_addr', 'address', words),
    map('transact_time', 'hours', hours),
    map('window_tel', 'phones', phones),
    map('traffic_info', 'traffic', words),
  ],
};

const faqs: ListMap = {
  into: 'faqs',
  needs: ['question', 'answer'],
  order: 'ordernum',
  echoes,
  internal: internal('qaid', 'missex', 'gscapproveproblem'),
  rules: [map('question', 'question', words), map('answer', 'answer', words)],
};

const specialProcedures: ListMap = {
  into: 'specialProcedures',
  needs: ['name'],
  order: 'ordernumber',
  echoes,
  internal: internal('special_id'),
  rules: [
    specialNameRule,
    coded('special_name', 'kind', 'item-library.special-name'),
    map('special_desc', 'description', words),
    limit('limit', { amount: 'special_date', unit: 'special_date_type' }),
    map('special_dept', 'department', words),
    map('special_tel', 'phones', phones),
  ],
};

const intermediaries: ListMap = {
  into: 'intermediaries',
  needs: ['name'],
  order: 'ordernumber',
  echoes,
  internal: internal('intermediary_id'),
  rules: [
    map('intermediary_name', 'name', words),
    map('service_name', 'name', words),
    map('by_law', 'basis', words),
    map('remark', 'note', words),
  ],
};

/** The tables of a record whose rows become entries of the item's lists. */
export const rowMaps: Readonly<Record<string, ListMap>> = {
  AUDIT_MATERIAL: materials,
  AUDIT_ITEM_BYLAW: legalBases,
  AUDIT_ITEM_WINDOW: windows,
  AUDIT_QA: faqs,
  AUDIT_ITEM_SPECIAL: specialProcedures,
  AUDIT_ITEM_INTERMEDIARY: intermediaries,
};
