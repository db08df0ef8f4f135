import { html, nothing, type TemplateResult } from 'lit';
import { infoIcon, warnIcon } from './icons.js';
import type { Words } from './words.js';

/** Grey lines in the place of content that is on its way; the words are for screen readers. */
export function loadingView(words: Words, tall = false): TemplateResult {
  return html`<div class="card ${tall ? 'tall' : ''}" aria-busy="true">
    <p class="hidden-text" role="status">${words.say('state.loading')}</p>
    <span class="skeleton short"></span><span class="skeleton"></span><span class="skeleton"></span>
  </div>`;
}

/** The button goes with the notice: the focus stays in the element. */
function retried(event: Event, retry: () => void): void {
  const root = (event.target as Element).closest<HTMLElement>('.root');
  retry();
  root?.setAttribute('tabindex', '-1');
  root?.focus();
}

/** What went wrong and what to do about it. */
export function failureView(words: Words, code: string, retry: (() => void) | undefined): TemplateResult {
  const key = code === 'network' && !navigator.onLine ? 'state.offline' : `state.${code}`;
  const said = words.say(key);
  return html`<div class="notice bad" role="alert">
    ${warnIcon}
    <div>
      <p>${said === key ? words.say('state.failed') : said}</p>
      ${retry ? html`<button class="button" type="button" @click=${(event: Event) => retried(event, retry)}>${words.say('state.retry')}</button>` : nothing}
    </div>
  </div>`;
}

/**
 * A quiet remark: nothing found, nothing set, older data.
 *
 * @param role - `nothing` where what it says has been announced already.
 */
export function noteView(
  text: unknown,
  kind: 'plain' | 'warn' = 'plain',
  role: 'status' | typeof nothing = 'status',
): TemplateResult {
  return html`<div class="notice ${kind}" role=${role}>
    ${kind === 'plain' ? infoIcon : warnIcon}
    <div>${text}</div>
  </div>`;
}
