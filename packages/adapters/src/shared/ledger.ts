import { pointerTo } from '@tongban/core';
import type { FieldUse, ImportIssue } from '@tongban/core/extensions';
import { findGarbling } from './garbled.js';
import { createRow, fieldName, leavesOf, type CellUse, type RowPlace, type SourceRow } from './source-row.js';

/** What an issue is about. */
export interface IssueDetails {
  readonly severity?: 'error' | 'warning';
  readonly field?: string;
  readonly params?: ImportIssue['params'];
}

/**
 * The books of one import. Every row is entered here when it is read, and the report is drawn up from the rows,
 * not from what the mapping says it did: a cell nobody accounted for shows.
 */
export interface Ledger {
  /** Enters a row of the input. */
  row(place: RowPlace, value: unknown): SourceRow;
  /** Notes that a cell's value stands at `pointer` in the catalogue. */
  used(row: SourceRow, field: string, fate: CellUse['fate'], pointer: string): void;
  issue(place: Omit<RowPlace, 'row'> & { readonly row?: number }, code: string, details?: IssueDetails): void;
  readonly issues: readonly ImportIssue[];
  /** What became of every field. */
  report(): FieldUse[];
}

/** Empty books. */
export function createLedger(): Ledger {
  const rows: SourceRow[] = [];
  const issues: ImportIssue[] = [];
  const ledger: Ledger = {
    row(place, value) {
      const row = createRow(place, value);
      rows.push(row);
      for (const [field, cell] of row.cells) {
        checkCharset(ledger, row, field, cell);
        // A key of 19 digits written as a number has lost its last ones before anybody here sees it.
        if (typeof cell === 'number' && Math.abs(cell) > Number.MAX_SAFE_INTEGER)
          ledger.issue(row, 'rounded', { field });
      }
      return row;
    },
    used(row, field, fate, pointer) {
      const use = row.uses.get(field);
      // What is mapped once is mapped, whatever else happens to it.
      if (!use || (use.fate !== 'mapped' && fate === 'mapped')) row.uses.set(field, { fate, to: [pointer] });
      else if (use.fate === fate && !use.to.includes(pointer)) use.to.push(pointer);
    },
    issue(place, code, { severity = 'warning', field, params = {} } = {}) {
      const { file, table, row } = place;
      issues.push({
        severity,
        code,
        file,
        pointer: field ? pointerTo(place.pointer, field) : place.pointer,
        params: table ? { table, ...params } : params,
        ...(row === undefined ? {} : { row }),
        ...(field === undefined ? {} : { field: fieldName(table, field) }),
      });
    },
    issues,
    report: () => reportRows(rows),
  };
  return ledger;
}

function checkCharset(ledger: Ledger, row: SourceRow, field: string, cell: unknown): void {
  // Cells that hold lists become rows of their own and are looked at there.
  if (typeof cell !== 'string') return;
  const kind = findGarbling(cell);
  if (kind) ledger.issue(row, 'charset', { field, params: { kind } });
}

function reportRows(rows: readonly SourceRow[]): FieldUse[] {
  const uses = new Map<string, FieldUse & { count: number }>();
  for (const row of rows) {
    for (const [field, value] of row.cells) {
      if (row.opened.has(field)) continue;
      const use = row.uses.get(field) ?? { fate: 'unknown', to: [] };
      for (const leaf of leavesOf(value)) {
        const name = fieldName(row.table, field + leaf.names).replace(/^\.|\.$/g, '');
        const key = `${row.file}\n${name}\n${use.fate}`;
        const known = uses.get(key);
        const to = use.fate === 'mapped' ? use.to : use.to.map((pointer) => pointer + leaf.pointer);
        if (known) known.count++;
        else uses.set(key, { file: row.file, field: name, fate: use.fate, count: 1, to });
      }
    }
  }
  return [...uses.values()];
}
