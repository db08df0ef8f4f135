import { html, type TemplateResult } from 'lit';
import type { DeskHost } from './desk-host.js';
import type { Phase } from './rating-desk.js';

/** A button that opens the rating over the page; closing it keeps what was entered. Nothing is shown of one that is over. */
export function dialogView({ words, element }: DeskHost, phase: Phase, content: unknown): TemplateResult {
  const { say } = words;
  const over = phase.is === 'closed' && !element.renderRoot.querySelector('dialog')?.open;
  return html`${
      over
        ? content
        : html`<button class="button" type="button" aria-haspopup="dialog" @click=${() => element.show()}>
            ${say('rating.open')}
          </button>`
    }
    <dialog aria-label=${say('rating.open')}>
      <button class="close" type="button" @click=${close}>${say('rating.close')}</button>
      ${over ? undefined : content}
    </dialog>`;
}

const close = (event: Event): void => (event.target as Element).closest('dialog')?.close();
