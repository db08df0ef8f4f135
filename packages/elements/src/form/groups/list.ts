import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ListNode, RowNode } from '@tongban/core/form';
import { idOf } from '../ids.js';
import { keep } from '../keep.js';
import { rowName } from '../row-name.js';
import type { Sheet } from '../sheet.js';
import { drawAll } from './draw-all.js';
import { describedBy, hint } from './group-hint.js';
import { groupIssues } from './group-issues.js';
import { addButton, rowActions } from './row-actions.js';
import { rowDrawings } from './row-drawing.js';

/** Rows as cards, one below the other. */
export function drawList(list: ListNode, sheet: Sheet): TemplateResult {
  const { rows } = list;
  const { last, others } = rowDrawings(list, sheet, listRow);
  return html`<fieldset class="group list" id=${idOf(list.key)} aria-describedby=${describedBy(list)}>
    ${legend(list)}${hint(list)}${groupIssues(list, sheet)}
    ${rows.length === 0 ? html`<p class="small">${sheet.words.say('form.row.none')}</p>` : nothing}
    ${repeat(
      rows,
      ({ key }) => key,
      (row, index) => keep(row, sheet, index === rows.length - 1 ? last : others),
    )}
    ${addButton(list, sheet)}
  </fieldset>`;
}

const listRow = (list: ListNode, row: RowNode, sheet: Sheet, last: boolean): TemplateResult =>
  html`<fieldset class="row" id=${idOf(row.key)}>
    <legend class="title">${rowName(row, sheet.words)}</legend>
    ${drawAll(row.children, sheet)}${rowActions(list, row, sheet, last)}
  </fieldset>`;

/** The title of a list or table. */
export const legend = ({ title, titleHidden, required }: ListNode): TemplateResult =>
  html`<legend class=${titleHidden || !title ? 'hidden-text' : 'title'}>
    ${title}${required ? html`<span class="star on" aria-hidden="true">*</span>` : nothing}
  </legend>`;
