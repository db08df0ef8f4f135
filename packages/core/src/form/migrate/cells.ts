import { isRecord, type Json } from '../../base/json.js';
import { pointerTo } from '../../base/pointer.js';

/** Answers that can be moved about while each remembers where it stood. */
export type Cell = LeafCell | ListCell | GroupCell;

/** Where a cell stood in the old answers. */
export interface Origin {
  /** Pointer into them. */
  readonly pointer: string;
  /** The same with `-` for every row: `/members/-/name`. */
  readonly pattern: string;
}

/** One answer. */
export interface LeafCell {
  readonly kind: 'leaf';
  readonly origin: Origin;
  readonly value: string | number | boolean | null;
}

/** A list; rows of a table. */
export interface ListCell {
  readonly kind: 'list';
  readonly origin: Origin;
  readonly rows: Cell[];
}

/** An object. */
export interface GroupCell {
  readonly kind: 'group';
  readonly origin: Origin;
  readonly parts: Map<string, Cell>;
}

/** The answers as cells. */
export function cellsOf(value: Json, origin: Origin = { pointer: '', pattern: '' }): Cell {
  const below = (key: string | number): Origin => ({
    pointer: pointerTo(origin.pointer, key),
    pattern: pointerTo(origin.pattern, typeof key === 'number' ? '-' : key),
  });
  if (Array.isArray(value)) {
    const rows = (value as readonly Json[]).map((row, index) => cellsOf(row, below(index)));
    return { kind: 'list', origin, rows };
  }
  if (isRecord(value)) {
    const parts = new Map<string, Cell>();
    for (const key of Object.keys(value)) parts.set(key, cellsOf(value[key] as Json, below(key)));
    return { kind: 'group', origin, parts };
  }
  return { kind: 'leaf', origin, value: value as LeafCell['value'] };
}

/** Whether a leaf says anything: an empty text is no answer. */
export const isAnswer = (leaf: LeafCell): boolean => leaf.value !== null && leaf.value !== '';

/** Every answer in the cell and below. */
export function answersIn(cell: Cell): LeafCell[] {
  if (cell.kind === 'leaf') return isAnswer(cell) ? [cell] : [];
  const inner = cell.kind === 'list' ? cell.rows : [...cell.parts.values()];
  return ([] as LeafCell[]).concat(...inner.map(answersIn));
}

/** The cell as JSON, as it stood in the old answers. */
export function jsonOf(cell: Cell): Json {
  if (cell.kind === 'leaf') return cell.value;
  if (cell.kind === 'list') return cell.rows.map(jsonOf);
  const object: Record<string, Json> = {};
  for (const [key, part] of cell.parts) setOwn(object, key, jsonOf(part));
  return object;
}

/** Sets a property, also one named `__proto__`. */
export function setOwn(object: Record<string, Json>, key: string, value: Json): void {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}
