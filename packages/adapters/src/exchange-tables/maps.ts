import { coded, codes } from '../shared/convert-codes.js';
import { contact } from '../shared/convert-contact.js';
import { limit } from '../shared/convert-limit.js';
import {
  count,
  day,
  files,
  map,
  mapList,
  moment,
  named,
  shaped,
  token,
  url,
  words,
  yesNo,
} from '../shared/convert.js';
import { resultRule } from '../shared/result-rule.js';
import { commonItemRules, commonMaterialRules, handleCode } from '../shared/rule-sets.js';
import type { ListMap, TableMap } from '../shared/table-map.js';
import { windowRule } from './window-rule.js';

/** Columns of the exchange itself, in every table. */
const housekeeping = [
  'row_guid',
  'task_guid',
  'cd_operation',
  'cd_time',
  'cd_batch',
  'data_source',
  'order_num',
];

const internal = (...fields: string[]): ReadonlySet<string> => new Set([...housekeeping, ...fields]);

const echoes = {
  task_guid: ['id'],
  task_code: ['taskCode', 'localTaskCode'],
  task_handle_item: ['handleCode'],
  catalog_code: ['catalogCode', 'localCatalogCode'],
};

/** `task_…_basic`. Punishments and levies have a few columns more, which have no place in the format. */
export const basicMap: TableMap = {
  internal: internal('punishment_method', 'collect_type', 'is_permit_reduce'),
  echoes: { task_guid: ['id'] },
  rules: [
    ...commonItemRules,
    map('row_guid', 'id', token),
    map('task_name', 'name', words),
    coded('task_type', 'type', 'natl.task-type'),
    map('task_handle_item', 'handleCode', shaped(handleCode)),
    map('cd_time', 'updated', moment),
    mapList('by_law', 'legalBases', (text) => [{ content: text }]),
    codes('server_type', 'serviceObjects', 'natl.server-type'),
    map('accept_condition', 'conditions', words),
    map('handle_flow', 'flow', words),
    limit('legalLimit', { amount: 'anticipate_day', unit: 'anticipate_type', note: 'anticipate_explain' }),
    limit('promisedLimit', { amount: 'promise_day', unit: 'promise_type', note: 'promise_explain' }),
    mapList('special_procedure', 'specialProcedures', named),
    windowRule,
    contact('consult', 'link_way'),
    contact('supervise', 'supervise_way'),
    yesNo('is_single_login', 'singleLogin'),
    yesNo('app_is_single_login', 'mobileSingleLogin'),
    map('link_addr', 'loginUrl', url),
    map('mobile_terminal_url', 'mobileUrl', url),
    map('plan_effective_date', 'effectiveFrom', day),
    map('plan_cancel_date', 'effectiveTo', day),
  ],
};

/** `task_…_extend`, one row for an item. */
export const extendMap: TableMap = {
  internal: internal(),
  echoes,
  rules: [
    codes('user_topic_type', 'personTopics', 'natl.person-topic'),
    codes('corp_topic_type', 'legalTopics', 'natl.legal-topic'),
    map('user_character_topic_type', 'localPersonTopics', words),
    map('corp_character_topic_type', 'localLegalTopics', words),
    codes('handle_area', 'scope', 'natl.handle-area'),
    yesNo('is_entry_center', 'inCentre'),
    yesNo('is_online', 'online'),
    codes('online_handle_depth', 'onlineDepth', 'natl.online-depth'),
    map('online_handle_url', 'onlineUrl', url),
    yesNo('is_express', 'express'),
    yesNo('is_pay_online', 'payOnline'),
    yesNo('is_schedule', 'appointment'),
    yesNo('is_service_terminals', 'terminals'),
    map('limit_scene_explain', 'visitReason', words),
    map('limit_explain', 'quantityNote', words),
    map('other_dept', 'jointDepartments', words),
    mapList('service_type', 'intermediaries', named),
    resultRule,
    map('town_code', 'town.code', token),
    map('town_name', 'town.name', words),
    map('village_code', 'village.code', token),
    map('village_name', 'village.name', words),
    map('extend_field', 'extension', words),
  ],
};

/** `task_…_material`. */
export const materialMap: ListMap = {
  into: 'materials',
  needs: ['name'],
  order: 'order_num',
  idPrefix: 'material',
  ownData: true,
  internal: internal(),
  echoes,
  rules: [
    ...commonMaterialRules,
    map('row_guid', 'id', token),
    coded('material_format', 'form', 'natl.material-format'),
    map('page_num', 'copiesTotal', count),
    map('page_num_y', 'originals', count),
    map('page_num_f', 'copies', count),
    mapList('form_guid', 'blanks', files),
    mapList('example_guid', 'samples', files),
    map('fill_explain', 'guidance', words),
    map('remark', 'remark', words),
    yesNo('is_result_cert', 'isResult'),
    map('cert_code', 'licence.code', token),
    map('cert_name', 'licence.name', words),
  ],
};

/** `task_…_fee_project`. */
export const feeMap: ListMap = {
  into: 'fees',
  needs: ['name'],
  order: 'order_num',
  internal: internal(),
  echoes,
  rules: [
    map('fee_name', 'name', words),
    map('fee_stand', 'standard', words),
    map('by_law', 'basis', words),
    yesNo('is_desc', 'reducible'),
    map('desc_explain', 'reductionBasis', words),
    map('remark', 'note', words),
  ],
};

/** `task_…_questions`. */
export const questionMap: ListMap = {
  into: 'faqs',
  needs: ['question', 'answer'],
  order: 'order_num',
  internal: internal(),
  echoes,
  rules: [map('question', 'question', words), map('answer', 'answer', words)],
};

/** `zone_organization`: bodies of a region. */
export const organizationMap: ListMap = {
  into: 'departments',
  needs: ['name'],
  order: 'order_num',
  internal: internal('org_short_name', 'exist_task'),
  rules: [
    map('org_name', 'name', words),
    map('credit_code', 'code', shaped(/^[0-9A-HJ-NPQRTUWXY]{18}$/)),
    map('org_code', 'localCode', token),
  ],
};
