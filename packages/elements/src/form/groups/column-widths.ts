import type { FormNode, ListNode } from '@tongban/core/form';
import type { Words } from '../../shared/words.js';
import { cellOf } from './cell-of.js';
import { breadthOf } from './cell-breadth.js';
import { textEm } from './text-em.js';

/** How the columns of a table share its width, as class names of the styles. */
export interface ColumnWidths {
  /** Of each column `w3` … `w16`, so many em, with `grows` its share; empty for one that takes what is left. */
  readonly columns: readonly string[];
  readonly acts: string;
  /** Of the table: up to which width of the form its rows are cards; `undefined` where it has no room on any page. */
  readonly grade: string | undefined;
}

/** Of a control: room around its text, in it and in its cell. */
const around = 1.7;
/** Em that the table has less than the form: a card's room at both sides. */
const beside = 4.1;
const number = 3;
/** A button of two signs is as wide as a finger. */
const button = 2.9;

/**
 * Widths of columns by what the first row asks, estimated from texts and limits: nothing is measured, and a row more changes nothing.
 * Columns without a limit take what is left, the others are as wide as their answers are long; where all have a limit they share it.
 */
export function columnWidths(list: ListNode, { say }: Words): ColumnWidths {
  const { canAdd, canMove, canRemove, columns, options, rows } = list;
  // Also what comes with the next row: the table stays as it is then.
  const moves = canMove || (canAdd && options['sortable'] !== false);
  const removes = canRemove || (canAdd && options['remove'] !== null);
  const needs = columns.map(({ key, title, required }, index) => {
    let cell: FormNode | undefined;
    for (let at = 0; at < rows.length && !cell; at += 1) {
      const row = rows[at];
      cell = row && cellOf(row, key, index, list);
    }
    const { em, grows } = breadthOf(cell, say('form.select.none'));
    return { em: Math.round(Math.max(em + around, headOf(title) + (required ? 1.6 : 1))), grows };
  });
  const anyGrows = needs.some(({ grows }) => grows);
  const remove = say('form.row.remove');
  const acts = Math.ceil(
    (moves ? 2 * button : 0) + (removes ? Math.max(textEm(remove) + 1, button) : 0) + 0.7,
  );
  const sum = needs.reduce((all, { em }) => all + em, number + (moves || removes ? acts : 0)) + beside;
  return {
    columns: needs.map(({ em, grows }) => (grows ? '' : `w${Math.min(em, 16)}${anyGrows ? '' : ' grows'}`)),
    acts: `w${Math.min(acts, 16)}`,
    grade: sum > 59 ? undefined : sum > 48 ? 'wide' : '',
  };
}

/** Small and bold. Four Chinese characters stay together; of other words none is broken. */
function headOf(title: string): number {
  const [longest = 0] = title
    .split(/[\s/-]+/)
    .map((word) => (/^[ -ɏ]*$/.test(word) ? textEm(word) : Math.min(textEm(word), 4)))
    .sort((a, b) => b - a);
  return longest * 0.95;
}
