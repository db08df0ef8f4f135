import { coded, codes, type CodedValue } from '../shared/convert-codes.js';
import { limitInWords } from '../shared/convert-limit.js';
import { day, hours, map, phones, token, url, words } from '../shared/convert.js';
import type { Rule } from '../shared/rules.js';
import type { ListMap } from '../shared/table-map.js';

/** Ids and sort columns of any table of the library. */
export const housekeeping = [
  'id',
  'item_id',
  'order_num',
  'ordernum',
  'sort',
  'rowguid',
  'task_guid',
  'cd_time',
];
/** Those of the rows that hang below an item. */
export const internal = new Set(housekeeping);

/** The item's id again. */
export const echoes = { ITEM_ID: ['id'] };

/** Attachments: `{ATTACHNAME, FILEPATH}`. The path is the id unless there is one; an address is also an address. */
export function attachments(into: string): ListMap {
  return {
    into,
    needs: ['id'],
    internal,
    rules: [
      map('ATTACHGUID', 'id', token),
      {
        from: ['FILEPATH', '', 'ATTACHNAME'],
        to: 'id',
        as: (cells) => attachmentId(['FILEPATH', '', 'ATTACHNAME'], cells.text),
      },
      map('FILEPATH', 'url', (text) => (/^https?:\/\/[^\s<>"]{1,1990}$/.test(text) ? text : undefined)),
      map('ATTACHNAME', 'name', words),
    ],
  };
}

const attachmentId = (
  fields: readonly string[],
  text: (field: string) => string | undefined,
): string | undefined => fields.map((field) => text(field)).find((found) => found !== undefined);

/** `AUDIT_ITEM.LAW[]`: legal bases. */
export const lawMap: ListMap = {
  into: 'legalBases',
  needs: [],
  internal,
  rules: [
    map('LAWNAME', 'name', words),
    map('ACCORDINGNUMBER', 'number', words),
    map('TERMSNUMBER', 'clause', words),
    map('TERMSCONTENT', 'content', words),
    map('LAWURL', 'url', url),
    map('BFJG', 'issuer', words),
    map('SSRQ', 'effectiveFrom', day),
  ],
};

/** `AUDIT_ITEM_FLOWSHEET[]`: steps. The limit is words; where they say number and unit it is a limit too. */
export const stepMap: ListMap = {
  into: 'steps',
  needs: ['name'],
  order: 'ORDER_NUM',
  internal,
  echoes,
  rules: [
    stepName(),
    coded('UNTI_LINK', 'stage', 'natl.flow-stage'),
    map('TRANSACTOR', 'handler', words),
    map('TRANSACT_TIME_LIMIT', 'limit', (text) => limitInWords(text)),
    map('TRANSACT_TIME_LIMIT', 'limitText', words),
    map('TRANSACT_RESULT', 'result', words),
    map('CHECK_STANDARD', 'standard', words),
  ],
};

/** The name of a step: the words of its code, which itself stays data, or words in the column. */
function stepName(): Rule {
  const rule = coded('STEP', 'name', 'natl.flow-step');
  return {
    ...rule,
    as: (cells) => {
      const step = rule.as(cells) as CodedValue | undefined;
      if (step?.text === undefined || step.text === step.code) return step?.code;
      cells.leave('STEP');
      return step.text;
    },
  };
}

/** `AUDIT_QA[]`. */
export const questionMap: ListMap = {
  into: 'faqs',
  needs: ['question', 'answer'],
  order: 'ORDER_NUM',
  internal,
  echoes,
  rules: [map('QUESTION', 'question', words), map('ANSWER', 'answer', words)],
};

/** `AUDIT_CATALOG_LOBBY[]`: halls and windows. */
export const lobbyMap: ListMap = {
  into: 'windows',
  needs: [],
  internal,
  echoes,
  rules: [
    map('NAME', 'name', words),
    map('ADDRESS', 'address', words),
    map('TIME', 'hours', hours),
    map('TEL', 'phones', phones),
    map('TRAFFIC', 'traffic', words),
  ],
};

/** `AUDIT_CHARGE[]`. */
export const chargeMap: ListMap = {
  into: 'fees',
  needs: ['name'],
  internal,
  echoes,
  rules: [
    map('FEE_NAME', 'name', words),
    map('FEE_STAND', 'standard', words),
    coded('FEE_TYPE', 'kind', 'gd.fee-type'),
    map('BY_LAW', 'basis', words),
    map('REMARK', 'note', words),
  ],
};

/** `AUDIT_ITEM_RESULT[]`. The kind is the national one where the row has it. */
export const resultMap: ListMap = {
  into: 'results',
  needs: ['name'],
  internal: new Set([...internal, 'result_type', 'result_type_text']),
  echoes,
  rules: [
    map('NAME', 'name', words),
    coded('SUBJECT_RESULT_TYPE', 'type', 'natl.result-type'),
    ownResultType(),
    // The column's name is misspelt in the library.
    map('RESUL_EXPLAIN', 'note', words),
    map('CARD_VALIDDATE', 'validity', words),
  ],
  nested: {
    RESULTATTACHLIST: attachments('samples'),
    RESULT_SAMPLE: attachments('samples'),
    RESULT_BLANK: attachments('samples'),
  },
};

/** The library's own kind of result, where the row does not have the national one. */
function ownResultType(): Rule {
  const rule = coded('RESULT_TYPE', 'type', 'gd.result-type');
  return {
    ...rule,
    as: (cells) => (cells.text('SUBJECT_RESULT_TYPE') === undefined ? rule.as(cells) : undefined),
  };
}

/** `ZHONGJIE_SERVICE`: intermediary services, as rows or as mere names. */
export const intermediaryMap: ListMap = {
  into: 'intermediaries',
  needs: ['name'],
  internal,
  echoes,
  rules: [
    map('', 'name', words),
    map('NAME', 'name', words),
    map('SERVICE_NAME', 'name', words),
    map('BY_LAW', 'basis', words),
    map('REMARK', 'note', words),
  ],
};

/** `SCOPES[]`: where else and how it is handled. Its rows describe the item itself. */
export const scopeRules: readonly Rule[] = [
  codes('SCOPERANGE', 'scope', 'gd.scope-range'),
  codes('SCOPESHAPE', 'scopeForms', 'gd.scope-shape'),
];
