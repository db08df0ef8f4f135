import { html } from 'lit';
import type { ChecklistLine } from '@tongban/core/checklist';
import { data, type Part } from '../shared/catalogue-view/catalogue-view.js';
import { materialDetails } from '../shared/catalogue-view/material-details.js';
import { hasDetails } from '../shared/catalogue-view/material-view.js';
import type { ChecklistView } from './checklist-view.js';

/** How to fill it in, when it is accepted, what it rests on; for each item that asks for it, where there are several. */
export function lineDetails(view: ChecklistView, { sources }: ChecklistLine): Part {
  const told = sources.filter(({ material, replaced }) => !replaced && hasDetails(material));
  return html`${told.map(
    ({ itemName, material }) =>
      html`<div class="source">
        ${told.length > 1 ? html`<p class="small of">${data(view, itemName)}</p>` : ''}
        ${materialDetails(view, material)}
      </div>`,
  )}`;
}
