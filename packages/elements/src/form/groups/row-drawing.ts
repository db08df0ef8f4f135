import type { ListNode, RowNode } from '@tongban/core/form';
import type { Drawing } from '../fields/field-view.js';
import type { Sheet } from '../sheet.js';

/** Draws a row of a list. Of the list it may use what is the same for as long as columns and permissions are. */
export type DrawRow = (list: ListNode, row: RowNode, sheet: Sheet, last: boolean) => Drawing;

type Kept = (row: RowNode, sheet: Sheet) => Drawing;

/** How the rows of a list are drawn: the last has nothing below it to change places with. */
export interface RowDrawings {
  readonly list: ListNode;
  readonly last: Kept;
  readonly others: Kept;
}

const known = new WeakMap<Sheet, Map<string, RowDrawings>>();

/**
 * The same functions for as long as a list draws its rows in the same way, so that rows that have not changed can be skipped though the list has.
 */
export function rowDrawings(list: ListNode, sheet: Sheet, draw: DrawRow): RowDrawings {
  let lists = known.get(sheet);
  if (!lists) known.set(sheet, (lists = new Map()));
  let drawings = lists.get(list.key);
  if (!drawings || !isAlike(drawings.list, list)) {
    drawings = {
      list,
      last: (row, now) => draw(list, row, now, true),
      others: (row, now) => draw(list, row, now, false),
    };
    lists.set(list.key, drawings);
  }
  return drawings;
}

const isAlike = (a: ListNode, b: ListNode): boolean =>
  a.canRemove === b.canRemove &&
  a.canMove === b.canMove &&
  a.pointer === b.pointer &&
  a.columns.length === b.columns.length &&
  a.columns.every(
    ({ key, title, description }, index) =>
      key === b.columns[index]?.key &&
      title === b.columns[index]?.title &&
      description === b.columns[index]?.description,
  );
