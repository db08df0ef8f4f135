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
import { rowDrawings } from './row-drawing.js';

/**
 * Rows as a table. Each control is named by the header of its column and the number of its row. Narrow screens stack the cells; the roles
 * are said, since engines forget them when a table is no longer laid out as one.
 */
export function drawTable(list: ListNode, sheet: Sheet): TemplateResult {
  const { rows } = list;
  const { last, others } = rowDrawings(list, sheet, tableRow);
  return html`<fieldset class="group list" id=${idOf(list.key)} aria-describedby=${describedBy(list)}>
    ${legend(list)}${hint(list)}${groupIssues(list, sheet)}
    ${
      rows.length === 0
        ? html`<p class="small">${sheet.words.say('form.row.none')}</p>`
        : html`<table role="table">
            ${head(list, sheet)}
            <tbody role="rowgroup">
              ${repeat(
                rows,
                ({ key }) => key,
                (row, index) => keep(row, sheet, index === rows.length - 1 ? last : others),
              )}
            </tbody>
          </table>`
    }
    ${addButton(list, sheet)}
  </fieldset>`;
}

const acts = ({ canRemove, canMove }: ListNode): boolean => canRemove || canMove;

function head(list: ListNode, { words: { say } }: Sheet): TemplateResult {
  return html`<thead role="rowgroup">
    <tr role="row">
      <th class="number" role="columnheader" scope="col">${say('form.table.number')}</th>
      ${list.columns.map(
        ({ title, required }, index) =>
          html`<th role="columnheader" scope="col" id=${`${idOf(list.key)}-c${index}`}>
            ${title}${required ? html`<span class="star on" aria-hidden="true">*</span>` : nothing}
          </th>`,
      )}
      ${acts(list) ? html`<th class="acts" role="columnheader" scope="col">${say('form.table.actions')}</th>` : nothing}
    </tr>
  </thead>`;
}

function tableRow(list: ListNode, row: RowNode, sheet: Sheet, last: boolean): Drawing {
  const id = idOf(list.key);
  const number = `${idOf(row.key)}-n`;
  return html`<tr role="row" id=${idOf(row.key)}>
    <th role="rowheader" scope="row" id=${number}>${row.index + 1}</th>
    ${row.children.map((node, index) => {
      const title = list.columns[index]?.title ?? node.title;
      return html`<td role="cell">
        <span class="cell-title" aria-hidden="true"
          >${title}${'required' in node && node.required ? html`<span class="star on">*</span>` : nothing}</span
        >
        ${
          node.kind === 'field'
            ? keepField(node, sheet, { labelledBy: `${id}-c${index} ${number}`, title })
            : drawNode(node, sheet)
        }
      </td>`;
    })}
    ${acts(list) ? html`<td role="cell" class="acts">${rowActions(list, row, sheet, last)}</td>` : nothing}
  </tr>`;
}
