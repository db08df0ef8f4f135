import { html, nothing } from 'lit';
import { safeUrl, telUrl } from '@tongban/core/plain-text';
import { phoneIcon } from '../shared/icons.js';
import type { Answering } from './answering.js';
import type { RatingDesk } from './rating-desk.js';

/** Where to go on for whom a rating does not do. At a terminal it is for their own phone: a link would leave the terminal on another page. */
export function complaintView(desk: RatingDesk, { way }: Answering): unknown {
  const { say } = desk.host.words;
  const url = complaintAddress(desk);
  const phone = desk.invitation?.complaintPhone ?? '';
  const tel = telUrl(phone);
  if (!url && !tel) return nothing;
  if (desk.device !== 'personal')
    return html`<div class="complaint">
      <p>${say('rating.complaint')}</p>
      ${way ? html`<div class="scan">${way}</div>` : nothing}
      ${url ? html`<p class="small">${say('rating.complaint.scan')}<br /><span dir="ltr">${url}</span></p>` : nothing}
      ${tel ? html`<p class="call">${phoneIcon}${say('rating.complaint.call', { phone })}</p>` : nothing}
    </div>`;
  return html`<div class="complaint">
    <p>${say('rating.complaint')}</p>
    <div class="ways">
      ${url ? html`<a class="button" href=${url}>${say('rating.complaint.link')}</a>` : nothing}
      ${tel ? html`<a class="button" href=${tel}>${phoneIcon}${say('rating.complaint.phone', { phone })}</a>` : nothing}
    </div>
  </div>`;
}

/** What the gateway names for the case comes first. */
export const complaintAddress = ({ invitation, host }: RatingDesk): string | undefined =>
  safeUrl(invitation?.complaintUrl) ?? ownUrl(host.element.complaint);

/** The page's own address may be relative to it. */
function ownUrl(address: string): string | undefined {
  try {
    return address ? safeUrl(new URL(address, document.baseURI).href) : undefined;
  } catch {
    return undefined;
  }
}
