import { html, type TemplateResult } from 'lit';
import type { LatePart } from './late-parts.js';
import type { Sheet } from './sheet.js';

/** What stands in the place of a part that is not there: grey lines, or that it could not be had and a way to try again. */
export function lateView(
  state: 'loading' | 'failed',
  load: () => Promise<LatePart>,
  { words, late }: Sheet,
): TemplateResult {
  return state === 'loading'
    ? html`<div class="skeletons" aria-busy="true">
        <span class="skeleton short"></span><span class="skeleton"></span><span class="skeleton"></span>
      </div>`
    : html`<p class="late" role="alert">
        ${words.say('form.part.failed')}
        <button class="link" type="button" @click=${() => late.retry(load)}>
          ${words.say('form.part.retry')}
        </button>
      </p>`;
}
