import { isRecord, pointerTo } from '@tongban/core';
import type { ImportFile } from '@tongban/core/extensions';
import { decodeBytes } from '../shared/decode-bytes.js';
import type { Ledger } from '../shared/ledger.js';
import { isHtmlPage, parseJson } from '../shared/read-json.js';
import { entriesOf, type SourceRow } from '../shared/source-row.js';
import { keepRest, type TableMap, type Target } from '../shared/table-map.js';
import { readCsv } from './read-csv.js';
import { personalTable, tableNamed, type TableName } from './tables.js';

/** The rows of one table of one file. */
export interface TableRows {
  readonly table: TableName;
  readonly rows: readonly SourceRow[];
}

const strangeMap: TableMap = { rules: [], internal: new Set() };

/** The tables of a file: CSV with the table's name as file name, or JSON with one table or several by name. */
export function readTables(file: ImportFile, root: Target, ledger: Ledger): readonly TableRows[] {
  const { text } = decodeBytes(file.bytes);
  const place = { file: file.name, table: '', pointer: '' };
  if (/^\s*[[{]/.test(text) || isHtmlPage(text) || /\.json$/i.test(file.name)) {
    const json = parseJson(text, place, ledger);
    return json === undefined ? [] : readJsonTables(json, { file: file.name, root, ledger });
  }
  const name = nameOf(file.name, file.name, ledger);
  if (!name) return [];
  const rows = readCsv(text, file.name, ledger).map(({ line, cells }) =>
    ledger.row({ file: file.name, table: name.name, row: line, pointer: pointerTo('', line) }, cells),
  );
  return [{ table: name, rows }];
}

/** The table a name speaks of. Others are told; those of cases and users are not even looked into. */
function nameOf(name: string, file: string, ledger: Ledger): TableName | undefined {
  const place = { file, table: '', pointer: '' };
  if (personalTable.test(name))
    ledger.issue(place, 'personal-table', { severity: 'error', params: { name } });
  else {
    const table = tableNamed(name);
    if (table) return table;
    ledger.issue(place, 'table-unknown', { severity: 'error', params: { name } });
  }
  return undefined;
}

interface JsonContext {
  readonly file: string;
  readonly root: Target;
  readonly ledger: Ledger;
}

function readJsonTables(json: unknown, { file, root, ledger }: JsonContext): readonly TableRows[] {
  // A tool for databases wraps the one table it exports in RECORDS.
  const wrapped = isRecord(json) && Array.isArray(json['RECORDS']) ? '/RECORDS' : undefined;
  if (Array.isArray(json) || wrapped || !isRecord(json)) {
    const table = nameOf(file, file, ledger);
    const content = wrapped ? (json as Record<string, unknown>)['RECORDS'] : json;
    return table
      ? [{ table, rows: rowsOf(content, { file, table: table.name, pointer: wrapped ?? '' }, ledger) }]
      : [];
  }
  return Object.entries(json).flatMap(([key, content]) => {
    const pointer = pointerTo('', key);
    if (personalTable.test(key)) {
      nameOf(key, file, ledger);
      return [];
    }
    const table = tableNamed(key);
    if (table) return [{ table, rows: rowsOf(content, { file, table: table.name, pointer }, ledger) }];
    ledger.issue({ file, table: '', pointer }, 'table-unknown', { params: { name: key } });
    rowsOf(content, { file, table: key, pointer }, ledger).forEach((row, index) =>
      keepRest(row, strangeMap, root, ledger, index + 1),
    );
    return [];
  });
}

function rowsOf(
  content: unknown,
  place: { file: string; table: string; pointer: string },
  ledger: Ledger,
): SourceRow[] {
  return entriesOf(content).map((entry, index) =>
    ledger.row(
      {
        ...place,
        row: index + 1,
        pointer: Array.isArray(content) ? pointerTo(place.pointer, index) : place.pointer,
      },
      entry,
    ),
  );
}
