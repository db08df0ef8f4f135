import { html, nothing } from 'lit';
import { infoIcon } from '../shared/icons.js';
import type { RatingDesk } from './rating-desk.js';

/** That all will be cleared. Announced once; the seconds are counted for who sees them. */
export function idleView(desk: RatingDesk): unknown {
  const { secondsLeft } = desk.presence;
  if (secondsLeft === undefined) return nothing;
  const { say } = desk.host.words;
  return html`<div class="notice warn idle">
    ${infoIcon}
    <div>
      <p aria-hidden="true">${say('rating.idle', { count: secondsLeft })}</p>
      <p class="hidden-text" role="alert">${say('rating.idle', { count: 20 })}</p>
      <button class="button" type="button" @click=${() => stay(desk)}>${say('rating.idle.stay')}</button>
    </div>
  </div>`;
}

/** The button goes: the focus goes to what is beside it. */
function stay(desk: RatingDesk): void {
  desk.presence.stay();
  desk.focus.on('[part=submit]', true);
}
