import type { CatalogueImporter, ImportAnswer, ImportFile, ImportOptions } from '@tongban/core/extensions';
import { checkpoint, createDraft, stopIfCancelled } from '../shared/catalogue-draft.js';
import { peek } from '../shared/decode-bytes.js';
import { createLedger, type Ledger } from '../shared/ledger.js';
import { keepRest, mapRow, mapRows, type ListMap, type TableMap, type Target } from '../shared/table-map.js';
import { mapSituations } from '../shared/situations.js';
import type { SourceRow } from '../shared/source-row.js';
import { mapDirectory } from './directory.js';
import { indexItems, keyOf } from './join.js';
import { basicMap, extendMap, feeMap, materialMap, organizationMap, questionMap } from './maps.js';
import { readTables, type TableRows } from './read-tables.js';
import { tableNamed, type TablePart } from './tables.js';

/** Reads the national exchange tables, as CSV files or as JSON. */
export const exchangeTablesImporter: CatalogueImporter = {
  id: 'org.tongban.exchange-tables',
  name: 'exchange-tables',
  summary: '国家政务服务平台交换表 task_*、audit_*_condition、zone_organization，CSV（UTF-8/GBK）或 JSON',
  recognise(file: ImportFile): number {
    if (tableNamed(file.name.split(/[\\/]/).pop() ?? '')) return 10;
    const text = peek(file.bytes);
    if (/"task_(general|public|handle|punish|check)_basic"\s*:/i.test(text)) return 10;
    // The item library has the key too, within its records.
    if (/"AUDIT_ITEM"/.test(text)) return 0;
    return /(^(\xef\xbb\xbf)?|[",;\t])(task_guid|row_guid)[",;\t]/i.test(text.slice(0, 2000)) ? 5 : 0;
  },
  async import(files: readonly ImportFile[], options: ImportOptions): Promise<ImportAnswer> {
    const ledger = createLedger();
    const draft = createDraft(ledger, options);
    const tables: TableRows[] = [];
    for (const file of files) {
      stopIfCancelled(options.signal);
      tables.push(...readTables(file, draft.root, ledger));
    }
    tellMissing(tables, files, ledger);
    const basics = rowsOfPart(tables, 'basic');
    const owned = joinRows(tables, basics, draft.root, ledger);
    const items: Target[] = [];
    for (const [index, row] of basics.entries()) {
      await checkpoint(index, basics.length, options);
      const item = draft.addItem(row, basicMap);
      items.push(item);
      mapItem(row, owned, item, ledger);
      options.onProgress?.(index + 1, basics.length);
    }
    mapDirectory(rowsOfPart(tables, 'directory'), items, { draft, ledger });
    mapRows(rowsOfPart(tables, 'organization'), organizationMap, draft.root, ledger);
    return draft.finish();
  },
};

/** Tables whose rows become entries of an item's lists. */
const lists: Readonly<Partial<Record<TablePart, ListMap>>> = {
  material: materialMap,
  fee_project: feeMap,
  questions: questionMap,
};

type OwnedRows = ReadonlyMap<SourceRow, ReadonlyMap<TablePart, readonly SourceRow[]>>;

function mapItem(row: SourceRow, owned: OwnedRows, item: Target, ledger: Ledger): void {
  const rows = (part: TablePart): readonly SourceRow[] => owned.get(row)?.get(part) ?? [];
  mapRow(row, basicMap, item, ledger);
  rows('extend').forEach((extend, index) => mapRow(extend, extendMap, item, ledger, index + 1));
  for (const [part, map] of Object.entries(lists)) mapRows(rows(part as TablePart), map, item, ledger);
  mapSituations({ conditions: rows('condition'), links: rows('material_condition') }, item, ledger);
}

const rowsOfPart = (tables: readonly TableRows[], part: TablePart): readonly SourceRow[] =>
  tables.filter(({ table }) => table.part === part).flatMap(({ rows }) => rows);

const dependent: readonly TablePart[] = [
  'extend',
  'material',
  'fee_project',
  'questions',
  'condition',
  'material_condition',
];

const orphanMaps: Readonly<Partial<Record<TablePart, TableMap>>> = { ...lists, extend: extendMap };
const strangeMap: TableMap = { rules: [], internal: new Set() };

/** The rows of the dependent tables by item. Rows of nobody are kept as data of the catalogue. */
function joinRows(
  tables: readonly TableRows[],
  basics: readonly SourceRow[],
  root: Target,
  ledger: Ledger,
): OwnedRows {
  const index = indexItems(basics, ledger);
  const owned = new Map<SourceRow, Map<TablePart, SourceRow[]>>();
  const links = linkOwners(tables);
  for (const { table, rows } of tables) {
    if (!dependent.includes(table.part)) continue;
    rows.forEach((row, at) => {
      const owner = index.ownerOf(links.get(row) ?? row);
      if (!owner) return keepRest(row, orphanMaps[table.part] ?? strangeMap, root, ledger, at + 1);
      const parts = owned.get(owner) ?? new Map<TablePart, SourceRow[]>();
      owned.set(owner, parts);
      const siblings = parts.get(table.part);
      if (siblings) siblings.push(row);
      else parts.set(table.part, [row]);
    });
  }
  return owned;
}

/** Links between situations and materials carry no item of their own: they belong where their situation does. */
function linkOwners(tables: readonly TableRows[]): ReadonlyMap<SourceRow, SourceRow> {
  const conditions = new Map(rowsOfPart(tables, 'condition').map((row) => [keyOf(row, 'row_guid'), row]));
  const owners = new Map<SourceRow, SourceRow>();
  for (const link of rowsOfPart(tables, 'material_condition')) {
    const guid = keyOf(link, 'condition_guid');
    const condition = guid === undefined ? undefined : conditions.get(guid);
    if (condition && keyOf(link, 'task_guid') === undefined) owners.set(link, condition);
  }
  return owners;
}

/** Tells which tables are not among the files though others of their family are. */
function tellMissing(tables: readonly TableRows[], files: readonly ImportFile[], ledger: Ledger): void {
  const names = new Set(tables.map(({ table }) => table.name));
  const file = files[0]?.name ?? '';
  if (!tables.some(({ table }) => table.part === 'basic' || table.part === 'directory')) {
    ledger.issue({ file, table: 'task_general_basic', pointer: '' }, 'table-missing', { severity: 'error' });
  }
  for (const family of ['general', 'public']) {
    if (!names.has(`task_${family}_basic`)) continue;
    for (const part of ['extend', 'material']) {
      const table = `task_${family}_${part}`;
      if (!names.has(table)) ledger.issue({ file, table, pointer: '' }, 'table-missing');
    }
  }
}
