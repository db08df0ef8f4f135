import { isRecord, type Json } from '../base/json.js';
import { pointerTo } from '../base/pointer.js';
import type { DraftConflict } from './draft.js';

/** Two tabs' answers as one. */
export interface Merged {
  readonly value: Json;
  /** Pointers at which `theirs` came into mine: what the page has to show anew. */
  readonly taken: readonly string[];
  /** Answers both changed, and differently. `value` has mine. */
  readonly conflicts: readonly DraftConflict[];
}

/**
 * Merges answers that two tabs changed after they had both read `base`. What only one of them changed is taken from it; rows both
 * added are all there; choices ticked and unticked come together. Where both changed the same answer, mine stays and the conflict is told.
 */
export function mergeAnswers(
  base: Json | undefined,
  mine: Json | undefined,
  theirs: Json | undefined,
): Merged {
  const taken: string[] = [];
  const conflicts: DraftConflict[] = [];
  const value = merge({ base, mine, theirs }, '', taken, conflicts);
  return { value: value ?? {}, taken, conflicts };
}

interface Sides {
  readonly base: Json | undefined;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
}

function merge(sides: Sides, pointer: string, taken: string[], conflicts: DraftConflict[]): Json | undefined {
  const { base, mine, theirs } = sides;
  if (sameJson(mine, theirs) || sameJson(base, theirs)) return mine;
  if (sameJson(base, mine)) {
    taken.push(pointer);
    return theirs;
  }
  const [own, other] = [mine, theirs];
  if (isRecord(own) && isRecord(other)) return mergeGroups(sides, pointer, taken, conflicts);
  if (Array.isArray(own) && Array.isArray(other)) {
    const rows = mergeLists(sides, pointer, taken, conflicts);
    if (rows) return rows;
  }
  conflicts.push({ pointer, mine, theirs });
  return mine;
}

function mergeGroups(
  { base, mine, theirs }: Sides,
  pointer: string,
  taken: string[],
  conflicts: DraftConflict[],
): Json {
  const object: Record<string, Json> = {};
  const keys = new Set([...Object.keys(mine as object), ...Object.keys(theirs as object)]);
  for (const key of keys) {
    const sides = { base: part(base, key), mine: part(mine, key), theirs: part(theirs, key) };
    const value = merge(sides, pointerTo(pointer, key), taken, conflicts);
    if (value !== undefined)
      Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  }
  return object;
}

/** `undefined` when rows cannot be told apart for sure: removed here and added there, or both at once. */
function mergeLists(
  sides: Sides,
  pointer: string,
  taken: string[],
  conflicts: DraftConflict[],
): Json | undefined {
  const [base, mine, theirs] = [sides.base, sides.mine, sides.theirs].map(listOf) as [Rows, Rows, Rows];
  const sets = [base, mine, theirs].every(isSet);
  if (goesOn(base, mine) && goesOn(base, theirs)) {
    const inner: Found = { taken: [], conflicts: [] };
    const rows = mergeRows({ base, mine, theirs }, pointer, inner);
    if (!sets || isSet(rows)) {
      taken.push(...inner.taken);
      conflicts.push(...inner.conflicts);
      return rows;
    }
  }
  if (!sets) return undefined;
  taken.push(pointer);
  const kept = mine.filter((choice) => theirs.includes(choice) || !base.includes(choice));
  return [...kept, ...theirs.filter((choice) => !base.includes(choice) && !mine.includes(choice))];
}

type Rows = readonly Json[];

interface Found {
  readonly taken: string[];
  readonly conflicts: DraftConflict[];
}

function mergeRows(
  { base, mine, theirs }: { base: Rows; mine: Rows; theirs: Rows },
  pointer: string,
  found: Found,
): Rows {
  const { taken, conflicts } = found;
  const rows = base.map(
    (row, index) =>
      merge(
        { base: row, mine: mine[index], theirs: theirs[index] },
        pointerTo(pointer, index),
        taken,
        conflicts,
      ) as Json,
  );
  const own = mine.slice(base.length);
  const added = theirs.slice(base.length).filter((row) => !own.some((other) => sameJson(other, row)));
  if (added.length > 0) taken.push(pointer);
  return [...rows, ...own, ...added];
}

const listOf = (side: Json | undefined): Rows => (Array.isArray(side) ? (side as Rows) : []);

/** Whether the rows of `base` still stand at their places: none went, and of those that changed there are not more than before. */
function goesOn(base: readonly Json[], rows: readonly Json[]): boolean {
  if (rows.length < base.length) return false;
  return (
    rows.length === base.length ||
    base.every((row, index) => sameJson(row, rows[index]) || resembles(row, rows[index]))
  );
}

/** Whether one row was edited into the other, rather than put in its place: something in them is the same. */
function resembles(row: Json, other: Json | undefined): boolean {
  if (!isRecord(row) || !isRecord(other)) return false;
  return Object.keys(row).some(
    (key) => row[key] !== '' && row[key] !== null && sameJson(part(row, key), part(other, key)),
  );
}

/** A list of different texts or numbers, such as ticked choices: their order says nothing. */
const isSet = (rows: readonly Json[]): boolean =>
  rows.every((row) => typeof row !== 'object') && new Set(rows).size === rows.length;

function part(value: Json | undefined, key: string): Json | undefined {
  return isRecord(value) && Object.prototype.hasOwnProperty.call(value, key)
    ? (value[key] as Json)
    : undefined;
}

/** Whether two values of JSON say the same; the order of properties says nothing. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every(
      (key) =>
        Object.prototype.hasOwnProperty.call(other, key) &&
        sameJson((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
    )
  );
}
