import { coded, codes } from '../shared/convert-codes.js';
import { contact } from '../shared/convert-contact.js';
import { limit } from '../shared/convert-limit.js';
import { files, joined, map, mapList, moment, shaped, token, url, words, yesNo } from '../shared/convert.js';
import { commonItemRules, handleCode } from '../shared/rule-sets.js';
import type { TableMap } from '../shared/table-map.js';
import { resultRule } from '../shared/result-rule.js';

/** Row keys, partitions and dates of the library's own housekeeping, found in every table. */
export const housekeeping = [
  'rowguid',
  'partitionguid',
  'operatedate',
  'year',
  'task_guid',
  'ordernum',
  'ordernumber',
];

// In the words of the library: what the columns hold has no place in the format or no public meaning.
const itemInternal = [
  'item_id', 'catalog_id', 'create_date', 'version_date', 'publishstatus', 'audit_state', 'is_need_entry',
  'is_mobile_entry', 'is_td', 'td_tlimit', 'pre_dept_name', 'pre_task_name', 'inspection_review',
  'handle_publicity', 'progress_query_way',
]; // prettier-ignore

const extendInternal = [
  'star_service', 'reform_way', 'is_cert_seperate', 'is_joint_org', 'service_dept', 'is_single_use',
  'arrive_charge_way', 'is_cert_joint', 'is_invest', 'sensitives', 'is_agency', 'is_intelli_approval',
]; // prettier-ignore

/** `AUDIT_ITEM`: the item itself. */
export const itemMap: TableMap = {
  internal: new Set([...housekeeping, ...itemInternal]),
  rules: [
    ...commonItemRules,
    map('rowguid', 'id', token),
    map('task_name', 'name', words),
    coded('task_type', 'type', 'natl.task-type'),
    map('ywcode', 'handleCode', shaped(handleCode)),
    map('publishdate', 'updated', moment),
    coded('item_source', 'origin', 'item-library.item-source'),
    codes('serve_type', 'serviceObjects', 'natl.server-type'),
    map('exercise_content', 'powerScope', words),
    map('accept_name', 'conditions', words),
    map('accept_std', 'reviewStandard', words),
    mapList('flow_chart', 'flowCharts', files),
    limit('legalLimit', {
      amount: 'anticipate_day',
      unit: 'anticipate_type',
      note: 'anticipate_day_explain',
    }),
    limit('promisedLimit', { amount: 'promise_day', unit: 'promise_type', note: 'promise_day_explain' }),
    map('scene_reason', 'visitReason', words),
    contact('consult', 'link_way', 'other_link'),
    contact('supervise', 'supervise_way', 'other_supervise'),
    map('reconsiderat', 'review.text', words),
    map('litigation', 'litigation.text', words),
    map('login_url', 'loginUrl', url),
    map('query_url', 'queryUrl', url),
    map('publicity_url', 'publicityUrl', url),
    map('transact_app_url', 'mobileUrl', url),
  ],
};

/** `AUDIT_ITEM_EXTEND`: the rest of the item, one row. */
export const extendMap: TableMap = {
  internal: new Set([...housekeeping, ...extendInternal]),
  echoes: { task_guid: ['id'], task_code: ['taskCode', 'localTaskCode'] },
  rules: [
    ...commonItemRules.filter((rule) => !rule.from.includes('task_code')),
    map('scene_reason', 'visitReason', words),
    map('lead_dept', 'leadDepartment', words),
    map('match_dept', 'jointDepartments', words),
    map('handle_online_address', 'onlineUrl', url),
    yesNo('is_online_handle', 'online'),
    yesNo('is_handle_machine', 'terminals'),
    yesNo('is_intermediary', 'needsIntermediary'),
    yesNo('is_amount_limit', 'quantityLimited'),
    joined('quantityNote', 'limit_explain', 'amount_limit_desc'),
    codes('wsblsd', 'onlineDepth', 'natl.online-depth'),
    codes('four_handle', 'ways', 'item-library.four-handle'),
    codes('theme_natural_type', 'personTopics', 'natl.person-topic'),
    codes('theme_legal_type', 'legalTopics', 'natl.legal-topic'),
    map('local_theme_natural_type', 'localPersonTopics', words),
    map('local_theme_legal_type', 'localLegalTopics', words),
    map('xzjddm', 'town.code', token),
    map('xzjdmc', 'town.name', words),
    map('cjsqdm', 'village.code', token),
    map('cjsqmc', 'village.name', words),
    resultRule,
  ],
};
