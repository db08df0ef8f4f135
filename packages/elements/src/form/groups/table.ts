import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ColumnNode, ListNode, RowNode } from '@tongban/core/form';
import { idOf } from '../ids.js';
import { keep, keepField } from '../keep.js';
import type { Drawing } from '../fields/field-view.js';
import type { Sheet } from '../sheet.js';
import { cellOf } from './cell-of.js';
import { columnWidths, type ColumnWidths } from './column-widths.js';
import { drawNode } from './draw-node.js';
import { describedBy, hint } from './group-hint.js';
import { groupIssues } from './group-issues.js';
import { drawList, legend } from './list.js';
import { addButton, rowActions } from './row-actions.js';
import { rowName } from '../row-name.js';
import { rowDrawings } from './row-drawing.js';

/**
 * Rows as a table. Each control is named by the header of its column and the number of its row. Narrow screens stack the cells, and so do tables for which no page has room; the roles
 * are said, since engines forget them when a table is no longer laid out as one.
 */
export function drawTable(list: ListNode, sheet: Sheet): TemplateResult {
  const { rows } = list;
  const widths = columnWidths(list, sheet.words);
  if (widths.grade === undefined) return drawList(list, sheet);
  const { last, others } = rowDrawings(list, sheet, tableRow);
  return html`<fieldset class="group list" id=${idOf(list.key)} aria-describedby=${describedBy(list)}>
    ${legend(list)}${hint(list)}${groupIssues(list, sheet)}
    ${
      rows.length === 0
        ? html`<p class="small">${sheet.words.say('form.row.none')}</p>`
        : html`<table role="table" class=${widths.grade || nothing}>
            ${columns(list, widths)}${head(list, sheet)}
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

/** How wide each column is, for its header and all its cells. */
const columns = (list: ListNode, widths: ColumnWidths): TemplateResult =>
  html`<colgroup>
    <col class="w3" />
    ${widths.columns.map((width) => html`<col class=${width || nothing} />`)}
    ${acts(list) ? html`<col class=${widths.acts} />` : nothing}
  </colgroup>`;

function head(list: ListNode, { words: { say } }: Sheet): TemplateResult {
  return html`<thead role="rowgroup">
    <tr role="row">
      <th class="number" role="columnheader" scope="col">${say('form.table.number')}</th>
      ${list.columns.map((column, index) => columnHead(column, `${idOf(list.key)}-c${index}`))}
      ${acts(list) ? html`<th class="acts" role="columnheader" scope="col">${say('form.table.actions')}</th>` : nothing}
    </tr>
  </thead>`;
}

/** What describes the column stands outside of what names it. */
function columnHead({ title, description, required }: ColumnNode, id: string): TemplateResult {
  const star = required ? html`<span class="star on" aria-hidden="true">*</span>` : nothing;
  return description
    ? html`<th role="columnheader" scope="col">
        <span id=${id}>${title}${star}</span><span class="hint" id=${`${id}-hint`}>${description}</span>
      </th>`
    : html`<th role="columnheader" scope="col" id=${id}>${title}${star}</th>`;
}

function tableRow(list: ListNode, row: RowNode, sheet: Sheet, last: boolean): Drawing {
  const id = idOf(list.key);
  const number = `${idOf(row.key)}-n`;
  const cells = list.columns.map((column, index) => {
    const node = cellOf(row, column.key, index, list);
    // Not asked in this row: the others stay below their headers.
    if (!node) return html`<td role="cell" class="none"></td>`;
    const named = `${id}-c${index}`;
    const { title, description: hint } = column;
    const inside =
      node.kind === 'field'
        ? keepField(node, sheet, {
            labelledBy: `${named} ${number}`,
            title,
            hint,
            describedBy: hint && `${named}-hint`,
          })
        : html`<span class="cell-title" aria-hidden="true"
              >${title}${'required' in node && node.required ? html`<span class="star on">*</span>` : nothing}${
                hint ? html`<span class="hint">${hint}</span>` : nothing
              }</span
            >${drawNode(node, sheet)}`;
    // prettier-ignore -- spaces would be nodes, in thousands of cells
    return html`<td role="cell">${inside}</td>`;
  });
  // prettier-ignore
  return html`<tr role="row" id=${idOf(row.key)}><th role="rowheader" scope="row" id=${number}><span class="at">${row.index + 1}</span><span class="cell-title">${rowName(row, sheet.words)}</span></th>${cells}${
    acts(list) ? html`<td role="cell" class="acts">${rowActions(list, row, sheet, last)}</td>` : nothing}</tr>`;
}
