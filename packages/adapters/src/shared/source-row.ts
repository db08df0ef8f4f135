import { isRecord, pointerTo } from '@tongban/core';
import { isEmptyWord } from '@tongban/core/text';

/** What became of one cell of a row. */
export interface CellUse {
  readonly fate: 'mapped' | 'data' | 'unknown';
  readonly to: string[];
}

/** One row, or one object, of the input, with a note of what became of each of its cells. */
export interface SourceRow {
  readonly file: string;
  /** Dotted for rows within rows: `AUDIT_ITEM.LAW`. Empty for what stands around the records. */
  readonly table: string;
  /** Record number or line, from 1. */
  readonly row: number;
  /** JSON pointer into the input file. */
  readonly pointer: string;
  /** Its cells that hold something, by the source's names. The cell `''` is a row that is a mere value. */
  readonly cells: ReadonlyMap<string, unknown>;
  /** The names of the cells by their lower case; the first wins. */
  readonly names: ReadonlyMap<string, string>;
  /** Written by the ledger as cells find their place. */
  readonly uses: Map<string, CellUse>;
  /** Cells whose entries became rows of their own. */
  readonly opened: Set<string>;
}

/** Where a row is in the input. */
export type RowPlace = Pick<SourceRow, 'file' | 'table' | 'row' | 'pointer'>;

/** A row of the input; its empty cells are left out. */
export function createRow(place: RowPlace, value: unknown): SourceRow {
  const entries: [string, unknown][] = isRecord(value) ? Object.entries(value) : [['', value]];
  const cells = new Map(entries.filter(([, cell]) => !isEmptyValue(cell)));
  const names = new Map([...cells.keys()].reverse().map((name) => [name.toLowerCase(), name]));
  return { ...place, cells, names, uses: new Map(), opened: new Set() };
}

/** Whether there is nothing in it: `null`, an empty word, a list or object of nothing but such. */
export function isEmptyValue(value: unknown): boolean {
  return leavesOf(value).next().done === true;
}

/** The name under which a row has a field, whatever its case; the exact one wins. */
export function cellName(row: SourceRow, field: string): string | undefined {
  return row.cells.has(field) ? field : row.names.get(field.toLowerCase());
}

/** A value within a cell: the path to it as names (without list positions) and as pointer. */
export interface Leaf {
  readonly names: string;
  readonly pointer: string;
  readonly value: unknown;
}

// Deeper input is an attack on the stack, not a record; what is down there is taken as one value.
const deepest = 100;

/** The values within `value` that say something, each with its path. A plain value is its own only leaf. */
export function* leavesOf(value: unknown, names = '', pointer = '', depth = 0): Generator<Leaf> {
  if (typeof value === 'object' && value !== null && depth < deepest) {
    for (const key of Object.keys(value)) {
      const inner = (value as Record<string, unknown>)[key];
      const path = Array.isArray(value) ? names : `${names}.${key}`;
      yield* leavesOf(inner, path, pointerTo(pointer, key), depth + 1);
    }
  } else if (value !== null && value !== undefined && !(typeof value === 'string' && isEmptyWord(value))) {
    yield { names, pointer, value };
  }
}

/** The entries of a cell as values of rows: those of a list, or the one that is no list. */
export function entriesOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

/** `task_name` of `AUDIT_ITEM` as reports name it: `AUDIT_ITEM.task_name`. */
export function fieldName(table: string, field: string): string {
  return table && field ? `${table}.${field}` : table || field;
}
