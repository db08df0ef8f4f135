import { html, nothing, svg, type TemplateResult } from 'lit';
import { safeUrl, telUrl } from '@tongban/core/plain-text';
import { checkIcon, icon, phoneIcon, warnIcon } from '../shared/icons.js';
import type { Answering } from './answering.js';
import { idleView } from './idle-view.js';
import type { RatingDesk } from './rating-desk.js';

const clockIcon = icon(svg`<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.500 2"/>`);

/** What is said once a rating was handed in: that it arrived, that it waits, or that it will not arrive. */
export function outcomeView(desk: RatingDesk, work: Answering): TemplateResult {
  const { phase, host, invitation } = desk;
  const { say } = host.words;
  if (phase.is === 'lost')
    return html`<section class="card outcome" part="outcome" role="alert" tabindex="-1">
      <span class="mark waits">${warnIcon}</span>
      <h2>${say('rating.lost')}</h2>
      <p class="small">${say(phase.note)}</p>
      ${
        phase.again
          ? html`<button class="button" type="button" @click=${() => void desk.ask()}>
              ${say('rating.lost.again')}
            </button>`
          : nothing
      }
      ${idleView(desk, work)}
    </section>`;
  const queued = phase.is === 'queued';
  const { bad = false, anonymous = true } = work.sent ?? {};
  const title = queued
    ? 'rating.queued'
    : invitation?.stage === 'follow-up'
      ? 'rating.rated.follow-up'
      : 'rating.rated';
  const note = queued
    ? `rating.queued.${phase.kept}`
    : !bad
      ? 'rating.rated.good'
      : anonymous
        ? 'rating.rated.bad'
        : 'rating.rated.bad.named';
  return html`<section class="card outcome" part="outcome" role="status" tabindex="-1">
    <span class="mark ${queued ? 'waits' : ''}">${queued ? clockIcon : checkIcon}</span>
    <h2>${say(title)}</h2>
    <p class="small">${say(note)}</p>
    ${bad ? complaintView(desk) : nothing} ${idleView(desk, work)}
  </section>`;
}

/** Where to go on for whom a rating does not do. */
function complaintView({ host, invitation }: RatingDesk): unknown {
  const { say } = host.words;
  const url = safeUrl(invitation?.complaintUrl) ?? ownUrl(host.element.complaint);
  const phone = invitation?.complaintPhone ?? '';
  const tel = telUrl(phone);
  if (!url && !tel) return nothing;
  return html`<div class="complaint">
    <p>${say('rating.complaint')}</p>
    <div class="ways">
      ${url ? html`<a class="button" href=${url}>${say('rating.complaint.link')}</a>` : nothing}
      ${tel ? html`<a class="button" href=${tel}>${phoneIcon}${say('rating.complaint.phone', { phone })}</a>` : nothing}
    </div>
  </div>`;
}

/** The page's own address may be relative to it. */
function ownUrl(address: string): string | undefined {
  try {
    return address ? safeUrl(new URL(address, document.baseURI).href) : undefined;
  } catch {
    return undefined;
  }
}
