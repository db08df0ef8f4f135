import { html, type TemplateResult } from 'lit';
import type { AppController } from '../app-controller.js';
import { failureView, loadingView, noteView } from '../notices.js';
import { warnOnce } from '../warn-once.js';
import type { Words } from '../words.js';

/** What stands in the place of an item that is not there: on its way, not found, not to be had, or not set. */
export function absentView(
  host: Element & { readonly code: string },
  app: AppController,
  words: Words,
): TemplateResult {
  const { code } = host;
  const state = app.catalogue;
  if (state.phase === 'failed')
    return html`${failureView(words, state.error.code, app.app?.retry)}<slot></slot>`;
  if (state.phase === 'loading') return html`<slot>${loadingView(words, true)}</slot>`;
  if (state.phase === 'ready' && code) {
    warnOnce(host, 'not-found', 'finds no item of its code in the catalogue');
    return html`${noteView(words.say('guide.not-found', { code }), 'warn')}<slot></slot>`;
  }
  if (code && !app.waiting) warnOnce(host, 'no-app', 'has a code but no <tb-app catalogue="…"> around it');
  return html`<slot>${noteView(words.say('state.none'))}</slot>`;
}
