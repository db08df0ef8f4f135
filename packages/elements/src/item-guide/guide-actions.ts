import { html, nothing } from 'lit';
import { safeUrl, telUrl } from '@tongban/core/plain-text';
import { phoneIcon } from '../shared/icons.js';
import type { Part } from '../shared/catalogue-view/catalogue-view.js';
import { link, phones, type GuideView } from './guide-view.js';

/** Where an application goes when the page does not handle it. */
export function applyUrl({ item, status }: GuideView): string | undefined {
  return status === 'active'
    ? (safeUrl(item.onlineUrl) ?? safeUrl(item.loginUrl) ?? safeUrl(item.mobileUrl))
    : undefined;
}

/**
 * The one main action. Nothing for items that cannot be applied for.
 *
 * @param tabIndex - -1 where it is drawn once more, only for those who see and point.
 */
export function primaryAction(view: GuideView, tabIndex?: number): Part {
  const url = applyUrl(view);
  return url
    ? html`<a
        class="button primary apply"
        part="apply"
        href=${url}
        rel="noopener noreferrer"
        tabindex=${tabIndex ?? nothing}
        @click=${view.onApply}
        >${view.words.say('guide.apply')}</a
      >`
    : nothing;
}

/** What can be done now, until when it is done, whom to ask, and who says all this. */
export function actionsView(view: GuideView): Part {
  const { item, words, status } = view;
  const { say } = words;
  const active = status === 'active';
  const mobile = safeUrl(item.mobileUrl);
  return html`<div class="actions">
      ${primaryAction(view)} ${active ? link(item.appointmentUrl, say('guide.book'), 'button') : nothing}
      ${active && mobile && mobile !== applyUrl(view) ? link(mobile, say('guide.apply.phone'), 'link') : nothing}
      ${link(item.queryUrl, say('guide.query'), 'link')} ${callAction(view)}
    </div>
    ${active ? (view.later?.deadlineView(view) ?? nothing) : nothing}
    ${item.consult?.phones?.length ? html`<p class="small">${say('guide.contact.consult')} ${phones(view, item.consult.phones)}</p>` : nothing}
    ${origin(view)}`;
}

function callAction({ item, words }: GuideView): Part {
  const url = telUrl(item.consult?.phones?.[0] ?? '');
  return url ? html`<a class="link" href=${url}>${phoneIcon}${words.say('guide.call')}</a>` : nothing;
}

function origin(view: GuideView): Part {
  const { item, words, catalogue } = view;
  const { say } = words;
  const name = item.department.name;
  const updated = item.updated ?? catalogue?.updated;
  return html`<p class="small origin">
    ${words.mixed(say('guide.provider', { name }))}${updated ? html`<br />${say('guide.updated', { day: words.day(updated) })}` : nothing}
    ${catalogue?.fictional ? html`<br />${say('guide.fictional')}` : nothing}
  </p>`;
}
