import { html, nothing } from 'lit';
import type { Drawing } from '../fields/field-view.js';

/** A button in a notice about the draft. It may go with the notice: the focus stays beside it. */
export function button(label: Drawing, act: () => void, name?: string): Drawing {
  return html`<button
    class="button"
    type="button"
    aria-label=${name ?? nothing}
    @click=${(event: Event) => press(event, act)}
  >
    ${label}
  </button>`;
}

function press(event: Event, act: () => void): void {
  const box = (event.target as Element).closest<HTMLElement>('.drafts');
  act();
  box?.focus();
}
