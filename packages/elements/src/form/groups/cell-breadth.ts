import type { FieldNode, FormNode } from '@tongban/core/form';
import { textEm } from './text-em.js';

/** How much room what is answered takes, in em of the control's own text. */
export interface Breadth {
  readonly em: number;
  /** Answers may be longer still: it takes what is left. */
  readonly grows: boolean;
}

/** Of controls whose answers are of one length, gaps between groups of digits included. */
const known: Readonly<Record<string, number>> = {
  checkbox: 2,
  switch: 3,
  time: 5,
  date: 8,
  datetime: 12,
  money: 8,
  phone: 7,
  mobile: 7,
  postcode: 4,
  uscc: 11,
  'citizen-id': 11,
  'bank-card': 13,
  'licence-plate': 9,
};
/** A sign that opens a list, a circle to tick. */
const sign = 1.9;
const open: Breadth = { em: 5, grows: true };

/** What a cell holds, `unchosen` being what a list says as long as nothing is chosen; of more than one question, or of what is not known, as much as there is room. */
export function breadthOf(cell: FormNode | undefined, unchosen: string): Breadth {
  if (cell?.kind !== 'field') return open;
  const { widget, choices } = cell;
  const em = known[widget];
  if (em !== undefined) return { em, grows: false };
  if (widget === 'number') return { em: numberEm(cell), grows: false };
  if (choices && widget !== 'checkboxes' && widget !== 'search-select') {
    const { placeholder = unchosen } = cell.options;
    const least = widget === 'select' ? textEm(String(placeholder)) : 1;
    const longest = Math.max(...choices.map(({ name }) => textEm(name)), least);
    return longest > 8 ? open : { em: longest + sign, grows: false };
  }
  const { maxLength, minLength } = cell.schema;
  if (widget !== 'text' || typeof maxLength !== 'number' || maxLength > 30) return open;
  // Of a number of a document all signs are to be seen; of short words each may be Chinese.
  const all = typeof minLength === 'number' && minLength > 4;
  return { em: all || maxLength > 12 ? maxLength * 0.58 : maxLength, grows: false };
}

/** As many digits as its limits have; seven where there are none. */
function numberEm({ schema, options }: FieldNode): number {
  const { maximum, minimum, multipleOf } = schema;
  const digits = [maximum, minimum].map((limit) => (typeof limit === 'number' ? String(limit).length : 0));
  const places = typeof multipleOf === 'number' ? String(multipleOf % 1).length - 1 : 0;
  const whole = typeof maximum === 'number' ? Math.min(Math.max(...digits), 12) : 7;
  const unit = typeof options['unit'] === 'string' ? textEm(options['unit']) + 0.5 : 0;
  return Math.max((whole + places) * 0.58, 2.4) + unit;
}
