import { isRecord, type Json } from '../base/json.js';
import type { FormDefinition } from './definition.js';
import { answersIn, cellsOf, jsonOf, type Cell, type GroupCell } from './migrate/cells.js';
import { factsOf } from './migrate/definition-facts.js';
import { placeOf } from './migrate/place.js';
import { refsIn } from './migrate/refs.js';
import { applyRenames } from './migrate/renames.js';
import { settle, type DropReason } from './migrate/settle.js';

/** The form answers are brought into. */
export interface MigrationTarget {
  /** JSON Schema of today. `x-was` names where an answer, or by a `const` a choice, stood before. */
  readonly schema: unknown;
  readonly form?: FormDefinition | undefined;
  /**
   * Titles of what the old form asked, by pattern (`/members/-/name`), as its draft kept them. What is not among them
   * is the page's own and stays; without titles every answer counts as asked for.
   */
  readonly titles?: Readonly<Record<string, string>> | undefined;
}

/** What became of answers in a newer version of their form. Every answer is in `value` or in `dropped`. */
export interface Migration {
  readonly value: Json;
  /** Pointers of answers that stand as and where they stood. */
  readonly kept: readonly string[];
  /** Answers that stand elsewhere, or are written in another way: pointers then and now. */
  readonly moved: readonly { readonly from: string; readonly to: string }[];
  /** What the form has no place for any more: to be shown to the resident. */
  readonly dropped: readonly DroppedAnswer[];
}

/** An answer a newer version of the form has no place for. */
export interface DroppedAnswer {
  /** Where it stood. */
  readonly pointer: string;
  /** How the old form called the question, or the name of the property. Plain text. */
  readonly title: string;
  /** The answer, or several of a list. */
  readonly value: Json;
  readonly reason: DropReason;
}

export type { DropReason };

/**
 * Brings answers given in an older version of a form into today's. What still fits stays; what only stands elsewhere or
 * is written in another way (`"12"` and 12, one and a list of one) is moved; the rest is told. Lengths, limits and patterns are
 * not looked at: such an answer stays in its field, for the resident to mend.
 */
export function migrateAnswers(old: Json | undefined, target: MigrationTarget): Migration {
  const refs = refsIn(target.schema);
  const facts = factsOf(target.form);
  const rootPlace = placeOf(target.schema, refs);
  const root = cellsOf(old ?? {});
  if (root.kind === 'group') applyRenames({ root, rootPlace, refs, facts });
  const kept: string[] = [];
  const moved: { readonly from: string; readonly to: string }[] = [];
  const dropped: DroppedAnswer[] = [];
  const { titles } = target;
  const value = settle(
    root,
    rootPlace,
    { pointer: '', pattern: '' },
    {
      refs,
      facts,
      wasAsked: (pattern) => titles && isTitled(titles, pattern),
      keep({ origin, value: before }, pointer, now) {
        if (origin.pointer === pointer && before === now) kept.push(pointer);
        else moved.push({ from: origin.pointer, to: pointer });
      },
      drop(cell, reason) {
        for (const part of partsToTell(cell)) {
          const { pointer, pattern } = part.origin;
          dropped.push({ pointer, title: titleOf(pattern, titles), value: answered(part), reason });
        }
      },
    },
  );
  return { value: value ?? {}, kept, moved, dropped };
}

/** One question each: an answer, or a list of answers to one. */
function partsToTell(cell: Cell): readonly Cell[] {
  if (answersIn(cell).length === 0) return [];
  if (cell.kind === 'leaf') return [cell];
  if (cell.kind === 'list' && cell.rows.every((row) => row.kind === 'leaf')) return [cell];
  const inner = cell.kind === 'list' ? cell.rows : [...(cell as GroupCell).parts.values()];
  return ([] as Cell[]).concat(...inner.map(partsToTell));
}

const answered = (cell: Cell): Json =>
  cell.kind === 'list' ? answersIn(cell).map(({ value }) => value) : jsonOf(cell);

/** Whether the old form asked there, around it or inside it. */
function isTitled(titles: Readonly<Record<string, string>>, pattern: string): boolean {
  const keys = Object.keys(titles);
  for (let outer = pattern; outer !== ''; outer = outer.slice(0, outer.lastIndexOf('/')))
    if (keys.includes(outer)) return true;
  return pattern === '' || keys.some((key) => key.startsWith(`${pattern}/`));
}

function titleOf(pattern: string, titles: Readonly<Record<string, string>> | undefined): string {
  for (let outer = pattern; outer !== ''; outer = outer.slice(0, outer.lastIndexOf('/'))) {
    const title =
      isRecord(titles) && Object.prototype.hasOwnProperty.call(titles, outer) ? titles[outer] : undefined;
    if (title) return title;
  }
  const names = pattern.split('/').filter((step) => step !== '-');
  return (names[names.length - 1] ?? '').replace(/~1/g, '/').replace(/~0/g, '~');
}
