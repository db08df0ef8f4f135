import { coded, codes } from '../shared/convert-codes.js';
import { contact } from '../shared/convert-contact.js';
import { limit } from '../shared/convert-limit.js';
import { day, map, mapList, matching, moment, token, url, words, yesNo } from '../shared/convert.js';
import { catalogCode, commonItemRules, handleCode } from '../shared/rule-sets.js';
import type { Rule } from '../shared/rules.js';

// The library has columns of these names with another meaning or table.
const own = new Set(['task_type', 'task_version']);

/** Columns of `AUDIT_ITEM` and `AUDIT_ITEM_EXTEND`; in which of the two a column stands differs between dumps. */
export const itemRules: readonly Rule[] = [
  ...commonItemRules.filter((rule) => !rule.from.some((field) => own.has(field))),
  map('ITEM_ID', 'id', token),
  // TASK_NAME is the main item; what people look for is the variant, CATANAME.
  map('CATANAME', 'name', words),
  map('TASK_NAME', 'mainName', words),
  map('TASK_VERSION', 'version', token),
  map('TASK_HANDLE_ITEM', 'handleCode', matching(handleCode)),
  // The task code embeds CATALOG_CODE; the national one stands in where that is missing.
  {
    from: ['NATION_CATALOG_CODE'],
    to: 'catalogCode',
    as: (cells) => {
      const code = cells.text('NATION_CATALOG_CODE') ?? '';
      return cells.text('CATALOG_CODE') === undefined && catalogCode.test(code) ? code : undefined;
    },
  },
  coded('TASK_TYPE', 'type', 'gd.task-type'),
  // Despite its name (统一码) it is the body's unified social credit code.
  map('TONGYI_CODE', 'department.code', matching(/^[0-9A-HJ-NPQRTUWXY]{18}$/)),
  codes('SERVE_TYPE', 'serviceObjects', 'natl.server-type'),
  map('ACCEPT_CONDITION', 'conditions', words),
  limit('legalLimit', { amount: 'ANTICIPATE_DAY', unit: 'ANTICIPATE_TYPE', note: 'FDBLSXSM' }),
  limit('promisedLimit', { amount: 'PROMISE_DAY', unit: 'PROMISE_TYPE', note: 'CRBJSXSM' }),
  map('CKBLLC', 'windowFlow', words),
  map('WSBLLC', 'onlineFlow', words),
  mapList('XHTSDZ', 'windows', (text) => [{ address: text }]),
  map('LIMIT_SCENE_EXPLAIN', 'visitReason', words),
  yesNo('ONLINECHECK', 'online'),
  codes('WBSD_LEVEL', 'onlineDepth', 'gd.online-level'),
  map('TRANSACT_WEB_URL', 'onlineUrl', url),
  map('LOGIN_URL', 'loginUrl', url),
  map('UNONLINEREASON', 'onlineLimitNote', words),
  contact('consult', 'LINK_TEL'),
  contact('supervise', 'TSTEL', 'HFXS'),
  map('PLAN_EFFECTIVE_DATE', 'effectiveFrom', day),
  map('PLAN_CANCEL_DATE', 'effectiveTo', day),
  map('CD_TIME', 'updated', moment),
];
