import { html, nothing, type TemplateResult } from 'lit';
import { ratingTextLength, tidyRatingText } from '@tongban/core/rating';
import { warnIcon } from '../shared/icons.js';
import type { Answering } from './answering.js';
import { idleView } from './idle-view.js';
import type { RatingDesk } from './rating-desk.js';

/** From how many characters left on it is said. */
const NEARLY = 20;

/** What can be said beside a level, and the button that hands it in. */
export function answerView(desk: RatingDesk, work: Answering): TemplateResult {
  const { phase, host } = desk;
  const { say } = host.words;
  const sending = phase.is === 'sending';
  const unsent = phase.is === 'open' ? phase.unsent : undefined;
  return html`<div class="after" tabindex="-1" aria-busy=${sending}>
    <fieldset class="rest" ?disabled=${sending}>
      ${reasonsView(desk, work)} ${textView(desk, work)} ${anonymousView(desk)}
    </fieldset>
    ${
      unsent
        ? html`<div class="notice bad unsent" role="alert" tabindex="-1">
            ${warnIcon}
            <p>${say(unsent)}</p>
          </div>`
        : nothing
    }
    ${idleView(desk)}
    <button
      class="button primary"
      type="button"
      part="submit"
      aria-disabled=${sending}
      @click=${() => void work.send()}
    >
      ${say(sending ? 'rating.sending' : 'rating.send')}
    </button>
    <p class="hidden-text" role="status">${sending ? say('rating.sending') : nothing}</p>
  </div>`;
}

function reasonsView(desk: RatingDesk, work: Answering): unknown {
  const level = desk.host.level();
  if (!level) return nothing;
  const { words } = desk.host;
  const { say, dataLang } = words;
  const { draft } = desk;
  if (work.onlyWords) return nothing;
  const { first, more } = work.offered(level);
  const tags = first.concat(draft.more || first.length === 0 ? more : []);
  const wrong = draft.lack === 'reason';
  const toggle = (code: string) => (): void =>
    desk.change({
      tags:
        draft.tags.indexOf(code) < 0 ? [...draft.tags, code] : draft.tags.filter((picked) => picked !== code),
    });
  return html`<div
    class="asked"
    role="group"
    aria-labelledby="reasons"
    aria-describedby=${wrong ? 'reasons-hint reasons-lack' : 'reasons-hint'}
  >
    <h3 id="reasons">${say('rating.reasons')}</h3>
    <p class="small" id="reasons-hint">
      ${say(work.needsReason ? 'rating.reasons.needed' : 'rating.reasons.optional')}
    </p>
    ${wrong ? html`<p class="lack" id="reasons-lack" role="alert">${warnIcon}${say('rating.lack.reason')}</p>` : nothing}
    <div class="options">
      ${tags.map(
        ({ code, text }, at) =>
          html`<label class="option"
            ><input
              type="checkbox"
              autocomplete="off"
              aria-invalid=${wrong && at === 0 ? 'true' : nothing}
              .checked=${draft.tags.indexOf(code) >= 0}
              @change=${toggle(code)}
            /><span lang=${dataLang ?? nothing}>${text}</span></label
          >`,
      )}
      ${
        more.length > 0 && tags.length < first.length + more.length
          ? html`<button
              class="more"
              type="button"
              @click=${(event: Event) => showMore(event, desk, first.length)}
            >
              ${say('rating.more')}
            </button>`
          : nothing
      }
    </div>
  </div>`;
}

/** The button goes: the focus goes to the first of what it has shown. */
function showMore(event: Event, desk: RatingDesk, at: number): void {
  const options = (event.target as Element).closest('.options');
  desk.change({ more: true });
  void desk.host.element.updateComplete.then(() =>
    options?.querySelectorAll<HTMLElement>('input')[at]?.focus(),
  );
}

function textView(desk: RatingDesk, work: Answering): TemplateResult {
  const { say } = desk.host.words;
  const { text } = desk.draft;
  const count = ratingTextLength(tidyRatingText(text));
  const left = work.longest - count;
  const needed = work.needsReason && work.onlyWords;
  const lacks = needed && desk.draft.lack === 'reason';
  const shared = desk.device !== 'personal';
  const state =
    left < 0
      ? say('rating.text.over', { count: -left })
      : left <= NEARLY
        ? say('rating.text.left', { count: left })
        : nothing;
  return html`<div class="asked">
    <h3>
      <label for="text">${say('rating.text')}</label>
      <span class="small"
        >${needed ? say('rating.text.needed') : work.needsReason ? nothing : say('rating.text.optional')}</span
      >
    </h3>
    ${lacks ? html`<p class="lack" role="alert">${warnIcon}${say('rating.lack.text')}</p>` : nothing}
    <textarea
      id="text"
      rows="3"
      autocomplete="off"
      spellcheck=${shared ? 'false' : nothing}
      aria-required=${needed ? 'true' : nothing}
      aria-describedby="text-hint text-count"
      aria-invalid=${left < 0 || lacks ? 'true' : nothing}
      .value=${text}
      @input=${(event: Event) => desk.change({ text: (event.target as HTMLTextAreaElement).value })}
    ></textarea>
    <div class="below small">
      <span id="text-hint">${say('rating.text.hint')}</span>
      <span id="text-count" class=${left < 0 ? 'over' : ''}
        >${say('rating.text.count', { used: count, longest: work.longest })}</span
      >
    </div>
    <p class=${left < 0 ? 'lack' : 'hidden-text'} role="status">${left < 0 ? warnIcon : nothing}${state}</p>
  </div>`;
}

function anonymousView(desk: RatingDesk): TemplateResult {
  const { say } = desk.host.words;
  const { anonymous } = desk.draft;
  // Nobody knows who stands at a window: there is nobody to answer.
  if (desk.ofWindow) return html`<p class="asked small">${say('rating.anonymous.always')}</p>`;
  return html`<div class="asked anonymous">
    <label class="check"
      ><input
        type="checkbox"
        autocomplete="off"
        aria-describedby="anonymous-hint"
        .checked=${anonymous}
        @change=${(event: Event) => desk.change({ anonymous: (event.target as HTMLInputElement).checked })}
      /><span>${say('rating.anonymous')}</span></label
    >
    <p class="small" id="anonymous-hint">${say(anonymous ? 'rating.anonymous.hint' : 'rating.named.hint')}</p>
  </div>`;
}
