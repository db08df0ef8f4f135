import { html, nothing, type TemplateResult } from 'lit';
import type { TbError } from '@tongban/core/errors';
import { clockInChina, dayInChina } from '@tongban/core/limits';
import { checkIcon, infoIcon, warnIcon } from '../../shared/icons.js';
import { noteView } from '../../shared/notices.js';
import type { Words } from '../../shared/words.js';
import type { SubmitState } from './submitting.js';

/** What became of a submission; nothing while there was none. */
export function outcomeView(
  state: SubmitState,
  words: Words,
  again: () => void,
): TemplateResult | typeof nothing {
  const { say } = words;
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
              : html`<button class="button" type="button" @click=${again}>${say('form.again')}</button>`
          }
        </div>
      </div>`;
    case 'sent': {
      const { caseNumber, receivedAt } = state.receipt;
      return html`<div class="card outcome" id="outcome" part="outcome" role="status" tabindex="-1">
        <span class="mark good">${checkIcon}</span>
        <p class="title">${say('form.sent')}</p>
        <p>${say('form.sent.number', { number: caseNumber })}</p>
        <p class="small">${say('form.sent.at', { time: moment(receivedAt, words) })}</p>
        <slot name="sent"></slot>
      </div>`;
    }
    case 'queued':
      return html`<div class="card outcome" id="outcome" part="outcome" role="status" tabindex="-1">
        <span class="mark">${infoIcon}</span>
        <p class="title">${say('form.queued')}</p>
        <p>${say(state.kept === 'disk' ? 'form.queued.note' : 'form.queued.memory')}</p>
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
  if (isFinal(error)) return 'form.failed.final';
  return code === 'network' && !navigator.onLine ? 'form.failed.offline' : 'form.failed';
}

/** A moment as the clocks in China show it. */
export function moment(iso: string, words: Words): string {
  const time = Date.parse(iso);
  if (isNaN(time)) return iso;
  return `${words.day(dayInChina(time))} ${clockInChina(time)}`;
}
