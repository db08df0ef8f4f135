import { html, nothing, type TemplateResult } from 'lit';
import type { Contact, LegalBasis } from '@tongban/core/catalogue';
import { safeUrl, telUrl } from '@tongban/core/plain-text';
import { savings, type Duration, type Savings } from '@tongban/core/scenario';
import { data, prose, type Part } from '../shared/catalogue-view/catalogue-view.js';
import type { Words } from '../shared/words.js';
import type { Scene } from './scene.js';

/** What it is, which items it is made of, what it saves, who leads, how long it takes, what it rests on, whom to ask. */
export function guideStep(scene: Scene): TemplateResult {
  const { model, words } = scene;
  const { scenario, subject, list } = model;
  const { say } = words;
  return html`${prose(scene, scenario.summary)}
    ${
      // Until the questions are answered nobody knows which items it takes: some rule each other out.
      list.open > 0
        ? html`<p class="small">${say('one.savings.open')}</p>`
        : savingsView(savings(subject, list), words)
    }
    <section class="block" aria-labelledby="one-items">
      <h4 id="one-items">${say('one.items')}</h4>
      <ol class="items">
        ${list.items.map(
          ({ item, state }) =>
            html`<li>
              <span class="name">${data(scene, item.name)}</span>
              <span class="small">${data(scene, item.department.name)}</span>
              ${state === 'in' ? nothing : html`<span class="small">${say(`one.items.${state}`)}</span>`}
            </li>`,
        )}
      </ol>
    </section>
    <dl class="facts">
      ${fact(say('one.lead'), data(scene, scenario.leadDepartment))}
      ${fact(say('one.limit'), scenario.promisedLimit ? words.mixed(words.limit(scenario.promisedLimit)) : nothing)}
      ${fact(say('one.consult'), contact(scene, scenario.consult))}
    </dl>
    ${folded(
      say('one.basis'),
      (scenario.legalBases ?? []).map((law) => lawView(scene, law)),
    )}
    ${folded(
      say('one.faqs'),
      (scenario.faqs ?? []).map(
        (faq) =>
          html`<details class="faq">
            <summary>${data(scene, faq.question)}</summary>
            ${prose(scene, faq.answer)}
          </details>`,
      ),
    )}`;
}

/** What it takes by each item alone, and what it takes together. Where there is nothing either way, or one item only, there is nothing to compare. */
export function savingsView({ items, trips, materials, time }: Savings, words: Words): Part {
  const { say } = words;
  const count = (key: string, { alone, together }: { alone: number; together: number }): Row | undefined =>
    alone + together > 0
      ? {
          key,
          alone: say(`one.count.${key}`, { count: alone }),
          together: say(`one.count.${key}`, { count: together }),
          less: together < alone,
        }
      : undefined;
  const rows = [
    count('trips', trips),
    count('materials', materials),
    time.alone.length > 0
      ? {
          key: 'time',
          alone: duration(time.alone, words),
          together: time.together.map((each) => duration(each, words)).join(say('one.time.or')),
          less: time.together.every((each) => isShorter(each, time.alone)),
        }
      : undefined,
  ].filter((row): row is Row => row !== undefined);
  if (items < 2 || rows.length === 0) return nothing;
  return html`<section class="savings" aria-labelledby="one-savings">
    <h4 id="one-savings">${say('one.savings')}</h4>
    <table>
      <thead>
        <tr>
          <td></td>
          <th scope="col">${say('one.alone')}</th>
          <th scope="col">${say('one.together')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ key, alone, together, less }) =>
            html`<tr>
              <th scope="row">${say(`one.savings.${key}`)}</th>
              <td>${alone}</td>
              <td class=${less ? 'less' : ''}>${together}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

interface Row {
  readonly key: string;
  readonly alone: string;
  readonly together: string;
  /** Whether together is less. */
  readonly less: boolean;
}

/** Whether it is plainly shorter: no unit has more, and one has less. */
function isShorter(one: Duration, other: Duration): boolean {
  const amountOf = (parts: Duration, unit: string): number =>
    parts.filter((part) => part.unit === unit)[0]?.amount ?? 0;
  const differences = ['workday', 'day', 'month'].map((unit) => amountOf(other, unit) - amountOf(one, unit));
  return differences.every((each) => each >= 0) && differences.some((each) => each > 0);
}

const duration = (parts: Duration, words: Words): string =>
  parts.length === 0
    ? words.say('limit.instant')
    : parts
        .map(({ amount, unit }) => words.say(`limit.${unit}`, { count: amount }))
        .join(words.say('one.time.and'));

const fact = (label: string, value: unknown): Part =>
  value === nothing || value === undefined
    ? nothing
    : html`<div>
        <dt>${label}</dt>
        <dd>${value}</dd>
      </div>`;

/** Phones first: what a resident in a hurry looks for. */
export function contact(scene: Scene, given: Contact | undefined): Part {
  if (!given) return nothing;
  const { phones = [], text, address } = given;
  return html`${phones.map((phone, index) => {
    const url = telUrl(phone);
    return html`${index > 0 ? scene.words.say('list.separator') : nothing}${url ? html`<a href=${url}>${phone}</a>` : phone}`;
  })}
  ${prose(scene, text)} ${data(scene, address)}`;
}

function lawView(scene: Scene, law: LegalBasis): TemplateResult {
  const url = safeUrl(law.url);
  const head = [law.name, law.number, law.clause].filter(Boolean).join(' ');
  return html`<div class="law">
    <p>
      ${url ? html`<a href=${url} rel="noopener noreferrer">${scene.words.mixed(head)}</a>` : data(scene, head)}
    </p>
    ${prose(scene, law.content)}
  </div>`;
}

const folded = (title: string, parts: readonly TemplateResult[]): Part =>
  parts.length === 0
    ? nothing
    : html`<details class="fold">
        <summary>${title}</summary>
        ${parts}
      </details>`;
