import { css } from 'lit';
import type { FormNode } from '@tongban/core/form';
import type { Drawing } from '../fields/field-view.js';
import type { Sheet } from '../sheet.js';
import { cardsStyles } from './cards.styles.js';
import { drawChoice } from './choice.js';
import { drawEntries } from './entries.js';
import { drawList } from './list.js';
import { drawOptional } from './optional.js';
import { rowsStyles } from './rows.styles.js';
import { drawTable } from './table.js';
import { tableStyles } from './table.styles.js';

export { rowsMessages as messages } from './rows.messages.js';

/** Of lists, tables and choices. */
export const laterStyles = css`
  ${rowsStyles}${tableStyles}${cardsStyles}
`;

/** Lists, tables, choices between several forms of an answer, answers whose names a resident gives, and groups that may be left out. */
export function draw(node: FormNode, sheet: Sheet): Drawing {
  switch (node.kind) {
    case 'list':
      return node.layout === 'table' ? drawTable(node, sheet) : drawList(node, sheet);
    case 'choice':
      return drawChoice(node, sheet);
    case 'entries':
      return drawEntries(node, sheet);
    case 'group':
      return drawOptional(node, sheet);
    default:
      return undefined;
  }
}
