import { isRecord, pointerTo } from '@tongban/core';
import type { CatalogueDraft } from '../shared/catalogue-draft.js';
import type { Ledger } from '../shared/ledger.js';
import { mapSituations } from '../shared/situations.js';
import { entriesOf, isEmptyValue, type SourceRow } from '../shared/source-row.js';
import { keepRest, mapRow, mapRows, type TableMap } from '../shared/table-map.js';
import type { RecordEntry } from './envelope.js';
import { extendMap, itemMap } from './item-maps.js';
import { rowMaps } from './row-maps.js';

const strangeMap: TableMap = { rules: [], internal: new Set() };
const situationTables = ['AUDIT_ITEM_CONDITION', 'AUDIT_MATERIAL_CONDITION'];
const knownTables = new Set(['AUDIT_ITEM', 'AUDIT_ITEM_EXTEND', ...Object.keys(rowMaps), ...situationTables]);

/** Makes an item of one record. A record without `AUDIT_ITEM` is kept whole as data of the catalogue. */
export function mapRecord(entry: RecordEntry, draft: CatalogueDraft, ledger: Ledger): void {
  const { value, ...place } = entry;
  const main = isRecord(value) ? entriesOf(value['AUDIT_ITEM'])[0] : undefined;
  if (!isRecord(value) || !isRecord(main) || isEmptyValue(main)) {
    ledger.issue({ ...place, table: 'AUDIT_ITEM' }, 'table-missing', { severity: 'error' });
    // A record that is no object is named by its place, there being no other name.
    const row = ledger.row({ ...place, table: isRecord(value) ? '' : 'list' }, value);
    keepRest(row, strangeMap, draft.root, ledger, entry.row);
    return;
  }
  const tables = readTables(entry, value, ledger);
  const [itemRow, ...surplus] = tables.get('AUDIT_ITEM') as SourceRow[];
  const item = draft.addItem(itemRow as SourceRow, itemMap);
  mapRow(itemRow as SourceRow, itemMap, item, ledger);
  surplus.forEach((row, index) => mapRow(row, itemMap, item, ledger, index + 2));
  (tables.get('AUDIT_ITEM_EXTEND') ?? []).forEach((row, index) =>
    mapRow(row, extendMap, item, ledger, index + 1),
  );
  for (const [table, map] of Object.entries(rowMaps)) mapRows(tables.get(table) ?? [], map, item, ledger);
  const [conditions, links] = situationTables.map((table) => tables.get(table) ?? []);
  mapSituations({ conditions: conditions ?? [], links: links ?? [] }, item, ledger);
  for (const [table, rows] of tables) {
    if (!knownTables.has(table))
      rows.forEach((row, index) => keepRest(row, strangeMap, item.home, ledger, index + 1));
  }
}

/** The rows of a record by table. Tables the library always sends are told when missing. */
function readTables(
  entry: RecordEntry,
  value: Record<string, unknown>,
  ledger: Ledger,
): Map<string, SourceRow[]> {
  const tables = new Map<string, SourceRow[]>();
  for (const [table, content] of Object.entries(value)) {
    const pointer = pointerTo(entry.pointer, table);
    const rows = entriesOf(content).map((row, index) =>
      ledger.row(
        {
          file: entry.file,
          table,
          row: entry.row,
          pointer: Array.isArray(content) ? pointerTo(pointer, index) : pointer,
        },
        row,
      ),
    );
    tables.set(table, rows);
  }
  for (const table of ['AUDIT_ITEM_EXTEND', 'AUDIT_MATERIAL']) {
    if (!tables.has(table)) ledger.issue({ ...entry, table }, 'table-missing');
  }
  return tables;
}
