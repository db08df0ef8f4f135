import { html, nothing } from 'lit';
import { infoIcon } from '../shared/icons.js';
import type { Answering } from './answering.js';
import type { RatingDesk } from './rating-desk.js';

/** That all will be cleared. Announced once; the seconds are counted for who sees them. */
export function idleView(desk: RatingDesk, { secondsLeft, touch }: Answering): unknown {
  if (secondsLeft === undefined) return nothing;
  const { say } = desk.host.words;
  return html`<div class="notice warn idle">
    ${infoIcon}
    <div>
      <p aria-hidden="true">${say('rating.idle', { count: secondsLeft })}</p>
      <p class="hidden-text" role="alert">${say('rating.idle', { count: 20 })}</p>
      <button class="button" type="button" @click=${touch}>${say('rating.idle.stay')}</button>
    </div>
  </div>`;
}
