import { html, nothing } from 'lit';
import type { Part } from '../shared/catalogue-view/catalogue-view.js';
import { noteView } from '../shared/notices.js';
import type { Words } from '../shared/words.js';
import type { Arrival } from './arrival.js';

/** Where the answers are from, if not from the resident. */
export function notesView(arrival: Arrival, words: Words): Part {
  const { say } = words;
  if (arrival.unreadable)
    return html`<div class="arrived" role="status">
      ${noteView(say('materials.arrived.unreadable'), 'warn')}
    </div>`;
  if (!arrival.shown) return nothing;
  return html`<div class="arrived">
    ${noteView(
      html`<p>${say('materials.arrived')}</p>
        ${
          arrival.hasOwn
            ? html`<button class="button" type="button" @click=${arrival.takeOwn}>
                ${say('materials.arrived.own')}
              </button>`
            : nothing
        }`,
    )}
  </div>`;
}
