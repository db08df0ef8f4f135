import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ListNode, RowNode } from '@tongban/core/form';
import { idOf } from '../ids.js';
import { keep, keepField } from '../keep.js';
import type { Drawing } from '../fields/field-view.js';
import type { Sheet } from '../sheet.js';
import { describedBy, drawNode, groupIssues, hint } from './draw-node.js';
import { legend } from './list.js';
import { addButton, rowActions } from './row-actions.js';

/**
 * Rows as a table. Each control is named by the header of its column and the number of its row. Narrow screens stack the cells; the roles
 * are said, since engines forget them when a table is no longer laid out as one.
 */
export function drawTable(list: ListNode, sheet: Sheet): TemplateResult {
  const id = idOf(list.key);
  const { say } = sheet.words;
  const acts = list.canRemove || list.canMove;
  return html`<fieldset class="group list" id=${id} aria-describedby=${describedBy(list)}>
    ${legend(list)}${hint(list)}${groupIssues(list, sheet)}
    ${
      list.rows.length === 0
        ? html`<p class="small">${say('form.row.none')}</p>`
        : html`<table role="table">
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col">${say('form.table.number')}</th>
                ${list.columns.map(
                  ({ title, required }, index) =>
                    html`<th role="columnheader" scope="col" id=${`${id}-c${index}`}>
                      ${title}${required ? html`<span class="star on" aria-hidden="true">*</span>` : nothing}
                    </th>`,
                )}
                ${acts ? html`<th role="columnheader" scope="col">${say('form.table.actions')}</th>` : nothing}
              </tr>
            </thead>
            <tbody role="rowgroup">
              ${repeat(
                list.rows,
                ({ key }) => key,
                (row) =>
                  html`<tr role="row" id=${idOf(row.key)}>
                    <th role="rowheader" scope="row" id=${`${idOf(row.key)}-n`}>${row.index + 1}</th>
                    ${keep(row, sheet, cellsOf(list))}
                    ${acts ? html`<td role="cell" class="acts">${rowActions(list, row, sheet)}</td>` : nothing}
                  </tr>`,
              )}
            </tbody>
          </table>`
    }
    ${addButton(list, sheet)}
  </fieldset>`;
}

type Cells = (row: RowNode, sheet: Sheet) => Drawing;

/** One function for each table, so that rows can be told to be the same. */
const drawings = new Map<string, { columns: ListNode['columns']; draw: Cells }>();

function cellsOf({ key, columns }: ListNode): Cells {
  const known = drawings.get(key);
  if (known?.columns === columns) return known.draw;
  const id = idOf(key);
  const draw: Cells = (row, sheet) => {
    const number = `${idOf(row.key)}-n`;
    return row.children.map((node, index) => {
      const title = columns[index]?.title ?? node.title;
      return html`<td role="cell">
        <span class="cell-title" aria-hidden="true">${title}</span>
        ${node.kind === 'field' ? keepField(node, sheet, { labelledBy: `${id}-c${index} ${number}`, title }) : drawNode(node, sheet)}
      </td>`;
    });
  };
  drawings.set(key, { columns, draw });
  return draw;
}
