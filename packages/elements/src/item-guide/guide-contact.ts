import { html, nothing } from 'lit';
import type { Contact, Remedy } from '@tongban/core/catalogue';
import { entries, entry, some } from '../shared/catalogue-view/entries.js';
import { data, prose, type Part } from '../shared/catalogue-view/catalogue-view.js';
import { link, phones, type GuideView } from './guide-view.js';

/** Whom to ask, where to complain. */
export function guideContact(view: GuideView): Part {
  const { item } = view;
  const { say } = view.words;
  return entries([
    entry(say('guide.contact.consult'), contact(view, item.consult)),
    entry(say('guide.contact.supervise'), contact(view, item.supervise)),
  ]);
}

/** Administrative review and litigation. */
export function guideRemedy(view: GuideView): Part {
  const { item } = view;
  const { say } = view.words;
  return entries([
    entry(say('guide.remedy.review'), remedy(view, item.review)),
    entry(say('guide.remedy.litigation'), remedy(view, item.litigation)),
  ]);
}

/** Rights and duties of the applicant. */
export function guideRights(view: GuideView): Part {
  const { item } = view;
  const { say } = view.words;
  return entries([
    entry(say('guide.rights.rights'), prose(view, item.rights)),
    entry(say('guide.rights.duties'), prose(view, item.duties)),
  ]);
}

function contact(view: GuideView, value: Contact | undefined): Part {
  if (!value) return nothing;
  return lines([
    phones(view, value.phones),
    prose(view, value.text),
    link(value.url, value.url ?? ''),
    email(view, value.email),
    data(view, value.address),
    value.wechat
      ? html`${view.words.mixed(view.words.say('guide.contact.wechat', { name: value.wechat }))}`
      : nothing,
  ]);
}

function email(view: GuideView, address: string | undefined): Part {
  return /^[\w.+-]+@[\w.-]+$/.test(address ?? '')
    ? html`<a href="mailto:${address}">${address}</a>`
    : data(view, address);
}

function remedy(view: GuideView, value: Remedy | undefined): Part {
  if (!value) return nothing;
  return lines([
    prose(view, value.text),
    data(view, value.department),
    data(view, value.address),
    phones(view, value.phones),
    link(value.url, value.url ?? ''),
  ]);
}

function lines(parts: readonly Part[]): Part {
  return some(parts, (there) => html`${there.map((part) => html`<div>${part}</div>`)}`);
}
