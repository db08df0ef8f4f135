import { isRecord, pointerTo } from '@tongban/core';
import { cleanText, isEmptyWord } from '@tongban/core/text';
import { decodeEntities } from './decode-entities.js';
import type { Ledger } from './ledger.js';
import { cellName, type SourceRow } from './source-row.js';

/** One line of a mapping table: which cells of a row make which value of the catalogue. */
export interface Rule {
  readonly from: readonly string[];
  /** Path below the thing the row describes: `name`, `department.code`. */
  readonly to: string;
  /** The value is a list whose entries are added to what is there. */
  readonly add?: true;
  /** The value, or `undefined` to leave the cells as data. */
  as(cells: Cells): unknown;
}

/** The cells of one row as a rule sees them. */
export interface Cells {
  /** The cell as words: entities decoded, controls gone. `undefined` when empty or no plain value. */
  text(field: string): string | undefined;
  /** Tells that the cell is wrong, and leaves it as data. */
  fault(field: string, code: string, params?: Readonly<Record<string, string>>): undefined;
  /** Leaves the cell as data, since it has no place though nothing is wrong with it. */
  leave(field: string): undefined;
  /** Tells of something odd about a cell that is used all the same. */
  warn(field: string, code: string, params?: Readonly<Record<string, string>>): void;
}

/** Something of the catalogue under construction, and where it stands. */
export interface Spot {
  readonly value: Record<string, unknown>;
  readonly pointer: string;
}

/** The source's own name of what makes `key`: people look for that in their file, not for ours. */
export function columnFor(key: string, rules: readonly Rule[]): string | undefined {
  return rules.find(({ to }) => to === key)?.from.find((field) => field !== '');
}

// The format's own bound of a text.
const longest = 100_000;

/** Applies a mapping table to a row. Cells no rule could place stay without a use. */
export function applyRules(row: SourceRow, rules: readonly Rule[], spot: Spot, ledger: Ledger): void {
  for (const rule of rules) {
    const present = rule.from.filter((field) => cellName(row, field) !== undefined);
    if (present.length === 0) continue;
    const left = new Set<string>();
    const value = rule.as(cellsOf(row, ledger, left));
    if (value === undefined || isEmptyList(value)) continue;
    const placed = place(spot, rule, value);
    for (const field of present) {
      const name = cellName(row, field) as string;
      if (left.has(field)) continue;
      if (placed === undefined) ledger.issue(row, 'conflict', { field: name, params: { with: rule.to } });
      else for (const pointer of placed) ledger.used(row, name, 'mapped', pointer);
    }
  }
}

/** The cells of a row, for code that is no rule. */
export function cellsOf(row: SourceRow, ledger: Ledger, left = new Set<string>()): Cells {
  const cells: Cells = {
    text(field) {
      const name = cellName(row, field);
      const value = name === undefined ? undefined : row.cells.get(name);
      if (value === undefined) return undefined;
      if (typeof value === 'object') return cells.fault(field, 'type', { expected: 'value' });
      const raw = String(value);
      const text = raw.length > longest ? raw : cleanText(decodeEntities(raw));
      if (text.length > longest) return cells.fault(field, 'too-long');
      // What is only empty once decoded (`&nbsp;`) is kept as data.
      return isEmptyWord(text) ? cells.leave(field) : text;
    },
    fault(field, code, params) {
      cells.warn(field, code, params);
      return cells.leave(field);
    },
    leave(field) {
      left.add(field);
      return undefined;
    },
    warn(field, code, params) {
      const name = cellName(row, field) ?? field;
      ledger.issue(row, code, params ? { field: name, params } : { field: name });
    },
  };
  return cells;
}

/** Sets the value and gives where it stands, or `undefined` when another value is there already. */
function place(spot: Spot, rule: Rule, value: unknown): readonly string[] | undefined {
  const steps = rule.to.split('.');
  const last = steps.pop() as string;
  let { value: target, pointer } = spot;
  for (const step of steps) {
    const inner = (target[step] ??= {});
    if (!isRecord(inner)) return undefined;
    target = inner;
    pointer = pointerTo(pointer, step);
  }
  pointer = pointerTo(pointer, last);
  if (rule.add) return addTo((target[last] ??= []) as unknown[], value as unknown[], pointer);
  target[last] ??= value;
  return same(target[last], value) ? [pointer] : undefined;
}

// Where each entry of a list stands, by its JSON: thousands of file ids or regions in one list are real.
const knownPlaces = new WeakMap<
  unknown[],
  { readonly places: Map<string, number>; readonly length: number }
>();

/** Adds the entries that are not there yet, and gives where each stands. */
function addTo(list: unknown[], entries: readonly unknown[], pointer: string): readonly string[] {
  let known = knownPlaces.get(list);
  if (known?.length !== list.length)
    known = { places: new Map(list.map((entry, index) => [JSON.stringify(entry), index])), length: 0 };
  const { places } = known;
  const pointers = entries.map((entry) => {
    const key = JSON.stringify(entry);
    const place = places.get(key) ?? list.push(entry) - 1;
    places.set(key, place);
    return pointerTo(pointer, place);
  });
  knownPlaces.set(list, { places, length: list.length });
  return pointers;
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
