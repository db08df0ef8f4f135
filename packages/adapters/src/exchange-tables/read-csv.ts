import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import type { Ledger } from '../shared/ledger.js';

/** One line of a table. */
export interface CsvRow {
  /** Line of the file where the row ends, from 1. */
  readonly line: number;
  readonly cells: Record<string, string>;
}

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** The rows of a CSV text by its header. Broken rows are told and left out; surplus cells get names of their own. */
export function readCsv(text: string, file: string, ledger: Ledger): readonly CsvRow[] {
  const [header, ...rows] = parseRows(text, file, ledger);
  if (!header) {
    ledger.issue({ file, table: '', pointer: '' }, 'empty-file', { severity: 'error' });
    return [];
  }
  const names = uniqueNames(header.record);
  return rows.map(({ record, info }) => {
    if (record.length !== names.length) {
      ledger.issue({ file, table: '', pointer: '', row: info.lines }, 'column-count', {
        params: { expected: names.length, found: record.length },
      });
    }
    return {
      line: info.lines,
      cells: Object.fromEntries(record.map((cell, index) => [names[index] ?? columnName(index), cell])),
    };
  });
}

function parseRows(text: string, file: string, ledger: Ledger): Parsed[] {
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: (error) => {
        tellBroken(error, file, ledger);
        return undefined;
      },
    }) as unknown as Parsed[];
  } catch (error) {
    tellBroken(error, file, ledger);
    return [];
  }
}

/** What stands between the columns: spreadsheets of some countries write semicolons, others copy tabs. */
function delimiterOf(text: string): string {
  const [header = ''] = text.trimStart().split(/\r?\n|\r/, 1);
  return [',', ';', '\t'].find((delimiter) => header.includes(delimiter)) ?? ',';
}

function tellBroken(error: unknown, file: string, ledger: Ledger): void {
  const lines = error instanceof CsvError ? Number(error['lines']) : NaN;
  const place = { file, table: '', pointer: '', ...(Number.isFinite(lines) ? { row: lines } : {}) };
  ledger.issue(place, 'broken-row', { severity: 'error' });
}

/** Header cells as names: trimmed, an empty one by its position, a repeated one numbered. */
function uniqueNames(header: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return header.map((cell, index) => {
    const name = cell.trim() || columnName(index);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times > 1 ? `${name}(${times})` : name;
  });
}

const columnName = (index: number): string => `column_${index + 1}`;
