import { html, nothing, type TemplateResult } from 'lit';
import { infoIcon, warnIcon } from './icons.js';
import type { Words } from './words.js';

/** Grey lines in the place of content that is on its way; the words are for screen readers. */
export function loadingView(words: Words): TemplateResult {
  return html`<div class="card" aria-busy="true">
    <p class="hidden-text" role="status">${words.say('state.loading')}</p>
    <span class="skeleton short"></span><span class="skeleton"></span><span class="skeleton"></span>
  </div>`;
}

/** What went wrong and what to do about it. */
export function failureView(words: Words, code: string, retry: (() => void) | undefined): TemplateResult {
  const key = code === 'network' && !navigator.onLine ? 'state.offline' : `state.${code}`;
  const said = words.say(key);
  return html`<div class="notice bad" role="alert">
    ${warnIcon}
    <div>
      <p>${said === key ? words.say('state.failed') : said}</p>
      ${retry ? html`<button class="button" type="button" @click=${retry}>${words.say('state.retry')}</button>` : nothing}
    </div>
  </div>`;
}

/** A quiet remark: nothing found, nothing set, older data. */
export function noteView(text: unknown, kind: 'plain' | 'warn' = 'plain'): TemplateResult {
  return html`<div class="notice ${kind}" role="status">
    ${kind === 'plain' ? infoIcon : warnIcon}
    <div>${text}</div>
  </div>`;
}
