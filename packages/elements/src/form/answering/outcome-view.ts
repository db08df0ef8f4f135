import { html, nothing, type TemplateResult } from 'lit';
import type { TbError } from '@tongban/core/errors';
import { infoIcon, warnIcon } from '../../shared/icons.js';
import { noteView } from '../../shared/notices.js';
import { receiptView, titleView, type OutcomeScene } from './receipt-view.js';
import type { SubmitState } from './submitting.js';

interface SendingScene extends OutcomeScene {
  /** Whether the answers are on this device as a draft. */
  readonly stays: boolean;
}

/** What became of a submission; nothing while there was none. */
export function outcomeView(state: SubmitState, scene: SendingScene): TemplateResult | typeof nothing {
  const { say } = scene.words;
  switch (state.phase) {
    case 'busy':
      // Announced when it begins.
      return state.uploading ? noteView(say('form.uploading'), 'plain', nothing) : nothing;
    case 'failed':
      return html`<div class="notice bad" id="outcome" role="alert" tabindex="-1">
        ${warnIcon}
        <div>
          <p>${say(failure(state.error))}</p>
          ${
            isFinal(state.error)
              ? nothing
              : html`<button class="button" type="button" @click=${scene.again}>${say('form.again')}</button>`
          }
        </div>
      </div>`;
    case 'sent':
      return receiptView(state, scene);
    case 'queued':
      return html`<div class="card outcome" id="outcome" part="outcome" role="status" tabindex="-1">
        <span class="mark">${infoIcon}</span>
        ${titleView(say('form.queued'), scene)}
        <p>${say(state.kept === 'disk' ? 'form.queued.note' : 'form.queued.memory')}</p>
        ${state.kept === 'memory' && scene.stays ? html`<p>${say('draft.handed.stays')}</p>` : nothing}
      </div>`;
    default:
      return nothing;
  }
}

/** Whether the same, sent again, would fail again. After a log-in, in another tab perhaps, it may go through. */
const isFinal = ({ code, retryable }: TbError): boolean => !retryable && code !== 'unauthorised';

function failure(error: TbError): string {
  const { code } = error;
  if (code === 'config') return 'form.failed.target';
  if (code === 'unauthorised') return 'form.failed.unauthorised';
  if (code === 'full') return 'form.failed.full';
  if (isFinal(error)) return 'form.failed.final';
  return code === 'network' && !navigator.onLine ? 'form.failed.offline' : 'form.failed';
}
