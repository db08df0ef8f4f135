import { isRecord, pointerTo, valueAt } from '@tongban/core';
import { findGarbling } from './garbled.js';
import type { Ledger } from './ledger.js';
import { applyRules, columnFor, type Rule, type Spot } from './rules.js';
import { cellName, entriesOf, fieldName, leavesOf, type SourceRow } from './source-row.js';

/** What becomes of the rows of one table. */
export interface TableMap {
  readonly rules: readonly Rule[];
  /** Fields that are known and have no place in the format: kept as data. Lower case. */
  readonly internal: ReadonlySet<string>;
  /** Fields that repeat a value of the item: field → keys of the item. Another value there is told. */
  readonly echoes?: Readonly<Record<string, readonly string[]>>;
  /** Fields whose entries are rows of their own, below the thing this row describes. */
  readonly nested?: Readonly<Record<string, ListMap>>;
}

/** A table whose rows become the entries of a list. */
export interface ListMap extends TableMap {
  /** Key of the list. */
  readonly into: string;
  /** Keys without which an entry makes no sense; the row is then kept as data. */
  readonly needs: readonly string[];
  /** Field the rows are sorted by. */
  readonly order?: string;
  /** Gives entries without an `id` one: `material` makes `material-2`. */
  readonly idPrefix?: string;
  /** Entries have a `data` of their own. */
  readonly ownData?: true;
}

/** Where a row's values go. */
export interface Target extends Spot {
  /** The nearest thing around it that may hold `data`. */
  readonly home: Spot;
  /** The item it belongs to. */
  readonly item?: Spot;
}

/** Maps a row onto `target`: rules, repeated values, rows within the row; the rest goes to `data`. */
export function mapRow(row: SourceRow, map: TableMap, target: Target, ledger: Ledger, ordinal = 1): void {
  applyRules(row, map.rules, target, ledger);
  noteEchoes(row, map, target, ledger);
  openNested(row, map, target, ledger);
  keepRest(row, map, target.home, ledger, ordinal);
}

/** Maps rows onto the entries of a list of `target`. */
export function mapRows(rows: readonly SourceRow[], map: ListMap, target: Target, ledger: Ledger): void {
  sorted(rows, map.order).forEach((row, index) => mapEntry(row, map, target, ledger, index + 1));
}

function mapEntry(row: SourceRow, map: ListMap, target: Target, ledger: Ledger, ordinal: number): void {
  // A row with nothing in it is no entry.
  if (row.cells.size === 0) return;
  const existing = target.value[map.into];
  const list: unknown[] = Array.isArray(existing) ? existing : [];
  const entry: Spot = { value: {}, pointer: pointerTo(pointerTo(target.pointer, map.into), list.length) };
  applyRules(row, map.rules, entry, ledger);
  const missing = missingKey(map, entry);
  if (missing !== undefined) {
    row.uses.clear();
    if (missing !== '') tellMissing(row, missing, { code: 'required', severity: 'error', map, ledger });
    noteEchoes(row, map, target, ledger);
    keepRest(row, map, target.home, ledger, ordinal);
    return;
  }
  if (map.idPrefix && entry.value['id'] === undefined) {
    entry.value['id'] = `${map.idPrefix}-${ordinal}`;
    tellMissing(row, 'id', { code: 'no-key', severity: 'warning', map, ledger });
  }
  list.push(entry.value);
  target.value[map.into] = list;
  const home = map.ownData ? entry : target.home;
  const inner: Target = { ...entry, home, ...(target.item ? { item: target.item } : {}) };
  noteEchoes(row, map, inner, ledger);
  openNested(row, map, inner, ledger);
  keepRest(row, map, home, ledger, map.ownData ? 1 : ordinal);
}

/** What is said of a key that did not come out of a row. */
export interface MissingKey {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly map: TableMap;
  readonly ledger: Ledger;
}

/** Tells that a row has nothing for `key`, in the words of the source where its map knows a column for it. */
export function tellMissing(row: SourceRow, key: string, { code, severity, map, ledger }: MissingKey): void {
  const column = columnFor(key, map.rules);
  const field = column === undefined ? undefined : (cellName(row, column) ?? column);
  ledger.issue(row, code, {
    severity,
    ...(field === undefined ? {} : { field }),
    params: { key: field ?? key },
  });
}

/** The key an entry lacks; the empty string when the entry is just empty. */
function missingKey(map: ListMap, entry: Spot): string | undefined {
  if (Object.keys(entry.value).length === 0) return map.needs[0] ?? '';
  return map.needs.find((key) => entry.value[key] === undefined);
}

function noteEchoes(row: SourceRow, map: TableMap, target: Target, ledger: Ledger): void {
  if (!target.item) return;
  for (const [field, keys] of Object.entries(map.echoes ?? {})) {
    const name = cellName(row, field);
    if (name === undefined || row.uses.has(name)) continue;
    const value = row.cells.get(name);
    const key = keys.find((key) => target.item?.value[key] === value);
    if (key !== undefined) ledger.used(row, name, 'mapped', pointerTo(target.item.pointer, key));
    else ledger.issue(row, 'key-mismatch', { field: name, params: { key: keys[0] ?? '' } });
  }
}

function openNested(row: SourceRow, map: TableMap, target: Target, ledger: Ledger): void {
  for (const [field, list] of Object.entries(map.nested ?? {})) {
    const rows = openCell(row, field, ledger);
    if (rows.length > 0) mapRows(rows, list, target, ledger);
  }
}

/** The entries of a cell as rows of their own. */
export function openCell(row: SourceRow, field: string, ledger: Ledger): SourceRow[] {
  const name = cellName(row, field);
  if (name === undefined || row.opened.has(name)) return [];
  row.opened.add(name);
  const value = row.cells.get(name);
  const pointer = pointerTo(row.pointer, name);
  const table = fieldName(row.table, name);
  return entriesOf(value).map((entry, index) =>
    ledger.row(
      {
        file: row.file,
        table,
        row: row.row,
        pointer: Array.isArray(value) ? pointerTo(pointer, index) : pointer,
      },
      entry,
    ),
  );
}

/** Keeps under `data` what has no use yet, as `TABLE.field`; of the second row of a table as `TABLE.field#2`. */
export function keepRest(row: SourceRow, map: TableMap, home: Spot, ledger: Ledger, ordinal = 1): void {
  const known = fieldsOf(map);
  for (const [field, value] of row.cells) {
    if (row.uses.has(field) || row.opened.has(field)) continue;
    const pointer = keep(home, fieldName(row.table, field), value, ordinal);
    ledger.used(row, field, known.has(field.toLowerCase()) ? 'data' : 'unknown', pointer);
    if (typeof value === 'object') noteNestedCharset(row, field, value, ledger);
  }
}

const fieldSets = new WeakMap<TableMap, ReadonlySet<string>>();

/** The fields a table's map knows, in lower case. */
export function fieldsOf(map: TableMap): ReadonlySet<string> {
  let fields = fieldSets.get(map);
  if (!fields) {
    const { rules, internal, echoes = {}, nested = {} } = map;
    const named = [...rules.flatMap((rule) => rule.from), ...Object.keys(echoes), ...Object.keys(nested)];
    fieldSets.set(map, (fields = new Set([...internal, ...named.map((field) => field.toLowerCase())])));
  }
  return fields;
}

function noteNestedCharset(row: SourceRow, field: string, value: unknown, ledger: Ledger): void {
  for (const leaf of leavesOf(value)) {
    const kind = typeof leaf.value === 'string' ? findGarbling(leaf.value) : undefined;
    if (kind) ledger.issue(row, 'charset', { field, params: { kind } });
  }
}

/** Puts a value into the `data` of `home`, under a name not yet taken, and gives its pointer. */
export function keep(home: Spot, name: string, value: unknown, ordinal = 1): string {
  const existing = valueAt(home.value, '/data');
  const data: Record<string, unknown> = isRecord(existing) ? existing : (home.value['data'] = {});
  let n = ordinal;
  let key = n > 1 ? `${name}#${n}` : name;
  while (Object.prototype.hasOwnProperty.call(data, key)) key = `${name}#${++n}`;
  // Defined, not assigned: a source may call a field `__proto__`.
  Object.defineProperty(data, key, { value, enumerable: true, configurable: true, writable: true });
  return pointerTo(pointerTo(home.pointer, 'data'), key);
}

function sorted(rows: readonly SourceRow[], order: string | undefined): readonly SourceRow[] {
  if (!order) return rows;
  const place = (row: SourceRow): number => {
    const name = cellName(row, order);
    const value = name === undefined ? undefined : row.cells.get(name);
    const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : NaN;
    return Number.isFinite(number) ? number : Infinity;
  };
  return [...rows].sort((one, other) => {
    const [a, b] = [place(one), place(other)];
    return a === b ? 0 : a - b;
  });
}
