import { html, nothing, svg, type TemplateResult } from 'lit';
import { checkIcon, icon, warnIcon } from '../shared/icons.js';
import type { Answering } from './answering.js';
import { complaintView } from './complaint-view.js';
import type { RatingDesk } from './rating-desk.js';

const clockIcon = icon(svg`<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.500 2"/>`);

/** What is said once a rating was handed in: that it arrived, that it waits, or that it will not arrive. */
export function outcomeView(desk: RatingDesk, work: Answering): TemplateResult {
  const { phase, host } = desk;
  const { say } = host.words;
  if (phase.is === 'lost')
    return html`<section class="card outcome" part="outcome" role="alert" tabindex="-1">
      <span class="mark waits">${warnIcon}</span>
      <h2>${say('rating.lost')}</h2>
      <p class="small">${say(phase.note)}</p>
      ${
        phase.again
          ? html`<button class="button" type="button" @click=${() => desk.retry()}>
              ${say('rating.lost.again')}
            </button>`
          : nothing
      }
    </section>`;
  const { bad } = work;
  const { anonymous = true, stage } = work.sent ?? {};
  const waits = phase.is === 'queued' ? phase.kept : undefined;
  const title = waits
    ? `rating.queued.${waits}`
    : stage === 'follow-up'
      ? 'rating.rated.follow-up'
      : 'rating.rated';
  const note = waits
    ? say(`rating.queued.${navigator.onLine ? 'busy' : 'offline'}`) + say(`rating.queued.${waits}.then`)
    : say(!bad ? 'rating.rated.good' : anonymous ? 'rating.rated.bad' : 'rating.rated.bad.named');
  return html`<section class="card outcome" part="outcome" role="status" tabindex="-1">
    <span class="mark ${waits ? 'waits' : ''}">${waits ? clockIcon : checkIcon}</span>
    <h2>${say(title)}</h2>
    <p class="small">${note}</p>
    ${bad ? complaintView(desk, work) : nothing}
  </section>`;
}
