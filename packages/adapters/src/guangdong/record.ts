import { pointerTo } from '@tongban/core';
import type { CatalogueDraft } from '../shared/catalogue-draft.js';
import { mapList } from '../shared/convert.js';
import type { Ledger } from '../shared/ledger.js';
import { cellsOf } from '../shared/rules.js';
import { cellName, entriesOf, type SourceRow } from '../shared/source-row.js';
import {
  keepRest,
  mapRow,
  mapRows,
  openCell,
  type ListMap,
  type TableMap,
  type Target,
} from '../shared/table-map.js';
import { itemRules } from './item-rules.js';
import { materialMap } from './material-map.js';
import {
  chargeMap,
  echoes,
  housekeeping,
  intermediaryMap,
  lawMap,
  lobbyMap,
  questionMap,
  resultMap,
  scopeRules,
  stepMap,
} from './nested-maps.js';
import type { DumpRecord } from './read-records.js';
import { specialMap } from './special-map.js';

// National codes of the main item, and columns whose meaning is not public.
const itemInternal = ['nation_catalog_code', 'nation_task_code', 'task_guid', 'rowguid'];

const itemMap: TableMap = {
  internal: new Set([...housekeeping, ...itemInternal]),
  echoes,
  nested: { LAW: lawMap },
  rules: itemRules,
};

const strangeMap: TableMap = { rules: [], internal: new Set() };
const scopeMap: TableMap = { rules: scopeRules, internal: new Set(housekeeping), echoes };
const divisionMap: TableMap = {
  internal: new Set([...housekeeping, 'division_code']),
  rules: ['DIVISION_NAME', ''].map((field) => mapList(field, 'scopeRegions', (text) => [text])),
};

/** Tables whose rows become entries of the item's lists. */
const lists: Readonly<Record<string, ListMap>> = {
  AUDIT_MATERIAL: materialMap,
  AUDIT_ITEM_FLOWSHEET: stepMap,
  AUDIT_ITEM_RESULT: resultMap,
  AUDIT_QA: questionMap,
  AUDIT_CATALOG_LOBBY: lobbyMap,
  AUDIT_CHARGE: chargeMap,
  AUDIT_SPECIAL_TIME: specialMap,
  ZHONGJIE_SERVICE: intermediaryMap,
};

/** Tables that are known and have no place in the format. */
const dataTables = new Set(['OTHER_GUIDES', 'AUDIT_ITEM_COUNTRY_CODE']);

type TableReader = (rows: readonly SourceRow[], item: Target, ledger: Ledger) => void;

const readers: Readonly<Record<string, TableReader>> = {
  AUDIT_ITEM: mapItemRows,
  AUDIT_ITEM_EXTEND: mapItemRows,
  SCOPES: mapScopes,
  AUDIT_OTHER_DEPT: mapJointDepartments,
};

const known = new Set([...Object.keys(readers), ...Object.keys(lists)]);

/** Makes an item of one record: first its two main tables, then the lists, then what is left. */
export function mapRecord({ value, ...place }: DumpRecord, draft: CatalogueDraft, ledger: Ledger): void {
  const tables = new Map<string, SourceRow[]>();
  for (const [table, content] of Object.entries(value)) {
    const pointer = pointerTo(place.pointer, table);
    const rows = entriesOf(content).map((entry, index) =>
      ledger.row(
        { ...place, table, pointer: Array.isArray(content) ? pointerTo(pointer, index) : pointer },
        entry,
      ),
    );
    tables.set(table, rows);
  }
  const main = tables.get('AUDIT_ITEM')?.[0];
  if (!main) return;
  const item = draft.addItem(main, itemMap);
  for (const [table, read] of Object.entries(readers)) read(tables.get(table) ?? [], item, ledger);
  for (const [table, map] of Object.entries(lists)) mapRows(tables.get(table) ?? [], map, item, ledger);
  for (const [table, rows] of tables) {
    if (!known.has(table))
      rows.forEach((row, index) =>
        keepTable(row, dataTables.has(table), { item, ledger, ordinal: index + 1 }),
      );
  }
}

function mapItemRows(rows: readonly SourceRow[], item: Target, ledger: Ledger): void {
  rows.forEach((row, index) => {
    // SCOPES stands beside the item in some dumps and within it in others.
    mapScopes(openCell(row, 'SCOPES', ledger), item, ledger);
    mapRow(row, itemMap, item, ledger, index + 1);
  });
}

function mapScopes(rows: readonly SourceRow[], item: Target, ledger: Ledger): void {
  rows.forEach((row, index) => {
    openCell(row, 'DIVISIONS', ledger).forEach((division, at) =>
      mapRow(division, divisionMap, item, ledger, at + 1),
    );
    mapRow(row, scopeMap, item, ledger, index + 1);
  });
}

/** The bodies that handle it together, as one text like in the national table. */
function mapJointDepartments(rows: readonly SourceRow[], item: Target, ledger: Ledger): void {
  const names: string[] = [];
  rows.forEach((row, index) => {
    const field = cellName(row, 'DEPT_NAME') ?? cellName(row, '');
    const name = field === undefined ? undefined : cellsOf(row, ledger).text(field);
    if (field !== undefined && name !== undefined) {
      names.push(name);
      ledger.used(row, field, 'mapped', pointerTo(item.pointer, 'jointDepartments'));
    }
    keepRest(
      row,
      { rules: [], internal: new Set([...housekeeping, 'dept_name', '']), echoes },
      item.home,
      ledger,
      index + 1,
    );
  });
  if (names.length > 0) item.value['jointDepartments'] = [...new Set(names)].join('、');
}

interface Keeping {
  readonly item: Target;
  readonly ledger: Ledger;
  readonly ordinal: number;
}

function keepTable(row: SourceRow, known: boolean, { item, ledger, ordinal }: Keeping): void {
  const fields = new Set([...row.cells.keys()].map((field) => field.toLowerCase()));
  keepRest(row, known ? { rules: [], internal: fields } : strangeMap, item.home, ledger, ordinal);
}
