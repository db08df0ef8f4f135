import { html, nothing, type TemplateResult } from 'lit';
import { audiencesOf, itemFacts } from '@tongban/core/catalogue';
import { hasMarkup } from '@tongban/core/plain-text';
import { data, type Part } from '../shared/catalogue-view/catalogue-view.js';
import type { GuideView } from './guide-view.js';

/** What a resident asks first, in the order people ask it: who, what to bring, where, how long, how much, how often. */
export function factsView(view: GuideView): Part {
  const facts = [who(view), bring(view), where(view), time(view), fee(view), visits(view)].filter(
    (fact) => fact !== nothing,
  );
  if (facts.length === 0) return nothing;
  return html`<dl class="facts" aria-label=${view.words.say('guide.facts')}>${facts}</dl>`;
}

function fact(label: string, value: unknown, small?: unknown): TemplateResult {
  return html`<div class="fact">
    <dt>${label}</dt>
    <dd>${value}${small && small !== nothing ? html`<small>${small}</small>` : nothing}</dd>
  </div>`;
}

function who({ item, words }: GuideView): Part {
  if (!words.codedList(item.serviceObjects)) return nothing;
  const audiences = audiencesOf(item);
  return fact(words.say('guide.who'), words.say(`audience.${audiences.length > 1 ? 'both' : audiences[0]}`));
}

function bring({ item, words: { say } }: GuideView): Part {
  const { bring: count, conditional, exempt, hasMaterials } = itemFacts(item);
  if (!hasMaterials) return nothing;
  const small = [
    conditional > 0
      ? say(count > 0 ? 'guide.bring.conditional' : 'guide.bring.choice', { count: conditional })
      : '',
    exempt > 0 ? say('guide.bring.exempt', { count: exempt }) : '',
  ].filter(Boolean);
  return fact(
    say('guide.bring'),
    count > 0
      ? say('guide.bring.count', { count })
      : say(conditional > 0 ? 'guide.bring.depends' : 'guide.bring.none'),
    small.join(' · '),
  );
}

function where(view: GuideView): Part {
  const { item, words } = view;
  const { say } = words;
  const window = item.windows?.[0];
  const place = window?.name ?? window?.address ?? item.centreName;
  if (item.online) {
    return fact(
      say('guide.where'),
      say('guide.where.online'),
      place ? words.mixed(say('guide.where.also-window', { place })) : undefined,
    );
  }
  return place
    ? fact(say('guide.where'), data(view, place), window?.name ? data(view, window.address) : undefined)
    : nothing;
}

function time(view: GuideView): Part {
  const { item, words } = view;
  const { limit, instant } = itemFacts(item);
  if (!limit && !instant) return nothing;
  const small = [view.later?.deadlineLine(view), legalIfOther(view)].filter(Boolean);
  return fact(
    words.say('guide.time'),
    instant ? words.say('limit.instant') : limit && words.limit(limit),
    small.length > 0 ? html`${small.map((line) => html`<span class="line">${line}</span>`)}` : undefined,
  );
}

/** The legal limit where the promise is another one. */
function legalIfOther({ item: { legalLimit, promisedLimit }, words }: GuideView): string {
  if (!legalLimit || !promisedLimit) return '';
  const same = legalLimit.amount === promisedLimit.amount && legalLimit.unit === promisedLimit.unit;
  return same ? '' : words.say('guide.time.legal', { limit: words.limit(legalLimit) });
}

function fee(view: GuideView): Part {
  const { item, words } = view;
  if (item.charged === undefined) return nothing;
  const [first] = item.fees ?? [];
  // Only a short standard fits here; the section of fees has it all.
  const standard =
    first?.standard && first.standard.length <= 24 && !hasMarkup(first.standard)
      ? first.standard
      : first?.name;
  return fact(
    words.say('guide.fee'),
    words.say(item.charged ? 'fee.charged' : 'fee.free'),
    item.charged ? data(view, standard) : undefined,
  );
}

function visits({ item, words: { say } }: GuideView): Part {
  if (item.visits === undefined) return nothing;
  return fact(
    say('guide.visits'),
    item.visits === 0 ? say('visits.none') : say('visits.count', { count: item.visits }),
  );
}
