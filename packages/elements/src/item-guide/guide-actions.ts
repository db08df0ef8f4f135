import { html, nothing } from 'lit';
import type { Catalogue, ItemStatus, Limit } from '@tongban/core/catalogue';
import type { Day, LastDay } from '@tongban/core/limits';
import { safeUrl, telUrl } from '@tongban/core/plain-text';
import { calendarIcon, phoneIcon } from '../shared/icons.js';
import { data, link, phones, type GuideView, type Part } from './guide-view.js';

/** What the actions need beside the item. */
export interface ActionsView extends GuideView {
  readonly status: ItemStatus;
  /** YYYY-MM-DD, in China. */
  readonly today: string;
  /** Turns a limit into a day, once the calendar is there. */
  readonly lastDay: ((limit: Limit, acceptedOn: Day) => LastDay) | undefined;
  readonly catalogue: Catalogue | undefined;
  onApply(event: Event): void;
}

/** Where an application goes when the page does not handle it. */
export function applyUrl({ item, status }: ActionsView): string | undefined {
  return status === 'active'
    ? (safeUrl(item.onlineUrl) ?? safeUrl(item.loginUrl) ?? safeUrl(item.mobileUrl))
    : undefined;
}

/** The one main action. Nothing for items that cannot be applied for. */
export function primaryAction(view: ActionsView): Part {
  const url = applyUrl(view);
  return url
    ? html`<a
        class="button primary apply"
        part="apply"
        href=${url}
        rel="noopener noreferrer"
        @click=${view.onApply}
        >${view.words.say('guide.apply')}</a
      >`
    : nothing;
}

/** What can be done now, until when it is done, whom to ask, and who says all this. */
export function actionsView(view: ActionsView): Part {
  const { item, words, status } = view;
  const { say } = words;
  const active = status === 'active';
  const mobile = safeUrl(item.mobileUrl);
  return html`<div class="actions">
      ${primaryAction(view)}
      ${active && mobile && mobile !== applyUrl(view) ? link(mobile, say('guide.apply.phone'), 'button') : nothing}
      ${active ? link(item.appointmentUrl, say('guide.book'), 'button') : nothing}
      ${link(item.queryUrl, say('guide.query'), 'button')} ${callAction(view)}
    </div>
    ${active ? deadline(view) : nothing}
    ${item.consult?.phones?.length ? html`<p class="small">${say('guide.contact.consult')} ${phones(view, item.consult.phones)}</p>` : nothing}
    ${origin(view)}`;
}

function callAction({ item, words }: ActionsView): Part {
  const url = telUrl(item.consult?.phones?.[0] ?? '');
  return url ? html`<a class="button call" href=${url}>${phoneIcon}${words.say('guide.call')}</a>` : nothing;
}

/** The promise as a date, if holidays are known that far; procedures outside the clock named beside it. */
function deadline({ item, words, today, lastDay }: ActionsView): Part {
  const limit = item.promisedLimit ?? item.legalLimit;
  if (!limit) return nothing;
  const names = (item.specialProcedures ?? []).map(
    (procedure) => procedure.name + (procedure.limit ? `（${words.limit(procedure.limit)}）` : ''),
  );
  const special =
    names.length > 0
      ? html`<span
          >${words.say('guide.deadline.special', { names: names.join(words.say('list.separator')) })}</span
        >`
      : nothing;
  const end = lastDay?.(limit, today);
  if (limit.amount === 0)
    return html`<p class="deadline">
      ${calendarIcon}<span>${words.say('guide.deadline.today')}${special}</span>
    </p>`;
  const text =
    end?.kind === 'date'
      ? words.say('guide.deadline', {
          day: words.day(end.day, {
            month: 'long',
            day: 'numeric',
            weekday: 'short',
            ...(end.day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
          }),
        })
      : words.limit(limit);
  return html`<p class="deadline">${calendarIcon}<span>${text}${special}</span></p>`;
}

function origin(view: ActionsView): Part {
  const { item, words, catalogue } = view;
  const { say } = words;
  const name = item.department.name;
  const updated = item.updated ?? catalogue?.updated;
  return html`<p class="small origin">
    ${data(view, say('guide.provider', { name }))}${updated ? html`<br />${say('guide.updated', { day: words.day(updated) })}` : nothing}
    ${catalogue?.fictional ? html`<br />${say('guide.fictional')}` : nothing}
  </p>`;
}
