import { html, nothing } from 'lit';
import type { Item } from '@tongban/core/catalogue';
import type { Messages } from '@tongban/core/i18n';
import { conditionsView } from './guide-conditions.js';
import { guideContact, guideRemedy, guideRights } from './guide-contact.js';
import { guideAbout } from './guide-about.js';
import { JsonLd } from './json-ld.js';
import { PrintOpen } from './print-open.js';
import { SectionWatch } from './section-watch.js';
import '../materials/define.js';
import { TbMaterials } from '../materials/materials.js';
import { materialDetailsMessages } from '../shared/catalogue-view/material-details.messages.js';
import type { TbElement } from '../shared/tb-element.js';
import { moreSectionMessages } from './more-sections.messages.js';
import { laterStyles } from './more-sections.styles.js';
import { guideSteps } from './guide-steps.js';
import { entries, entry, fileRow, some } from '../shared/catalogue-view/entries.js';
import { data, files, prose, type Part } from '../shared/catalogue-view/catalogue-view.js';
import { link, phones, type GuideView } from './guide-view.js';

/** What a resident reads after the first screen, by name. A section without data is nothing. */
export const moreSections: Readonly<Record<string, (view: GuideView) => Part>> = {
  materials: situationMaterials,
  conditions: conditionsView,
  steps: guideSteps,
  fees,
  results,
  windows,
  intermediaries,
  basis,
  faqs,
  contact: guideContact,
  remedy: guideRemedy,
  rights: guideRights,
  about: guideAbout,
};

/** Materials that depend on the situation: asked for, and listed by the answers. */
function situationMaterials({ item }: GuideView): Part {
  return html`<tb-materials plain .item=${item}></tb-materials>`;
}

function fees(view: GuideView): Part {
  const { item, words } = view;
  const { say } = words;
  if (!item.charged && !item.fees?.length) return nothing;
  return some(
    [
      ...(item.fees ?? []).map(
        (fee) =>
          html`<div class="block">
            <h4>${data(view, fee.name)}</h4>
            ${entries([
              entry(say('guide.fees.standard'), prose(view, fee.standard)),
              entry(say('guide.fees.basis'), prose(view, fee.basis)),
              entry(
                say('guide.fees.reduction'),
                fee.reducible === false
                  ? nothing
                  : fee.reductionBasis
                    ? prose(view, fee.reductionBasis)
                    : fee.reducible && say('guide.fees.reduction.possible'),
              ),
            ])}
            ${words.coded(fee.kind) ? html`<p class="small">${words.mixed(words.coded(fee.kind))}</p>` : nothing}${prose(view, fee.note)}
          </div>`,
      ),
      entries([entry(say('guide.fees.basis'), prose(view, item.feeBasis))]),
      item.payOnline ? html`<p class="small">${say('guide.fees.pay-online')}</p>` : nothing,
    ],
    (parts) => html`${parts}`,
  );
}

function results(view: GuideView): Part {
  const { item, words } = view;
  const { say } = words;
  return some(
    [
      ...(item.results ?? []).map(
        (result) =>
          html`<div class="block">
            <h4>${data(view, result.name)}</h4>
            ${words.coded(result.type) ? html`<p class="small">${words.mixed(words.coded(result.type))}</p>` : nothing}
            ${result.validity ? html`<p class="small">${words.mixed(say('guide.results.validity', { validity: result.validity }))}</p>` : nothing}
            ${prose(view, result.note)} ${fileRow(files(view, result.samples, say('guide.results.sample')))}
          </div>`,
      ),
      item.mailResults || item.express ? html`<p class="small">${say('guide.results.express')}</p>` : nothing,
      item.mailMaterials ? html`<p class="small">${say('guide.results.mail-materials')}</p>` : nothing,
    ],
    (parts) => html`${parts}`,
  );
}

function windows(view: GuideView): Part {
  const { item, words } = view;
  const { say } = words;
  const scope = words.codedList(item.scope);
  const scopeForms = words.codedList(item.scopeForms);
  const remarks = [
    item.inCentre
      ? item.centreName
        ? say('guide.windows.centre', { name: item.centreName })
        : say('guide.windows.centre.plain')
      : '',
    item.terminals ? say('guide.windows.terminals') : '',
    item.appointment ? say('guide.windows.book') : '',
    scope ? say('guide.windows.scope', { scope }) : '',
    item.scopeRegions?.length
      ? say('guide.windows.scope.regions', { regions: item.scopeRegions.join(say('list.separator')) })
      : '',
    scopeForms ? say('guide.windows.scope.forms', { forms: scopeForms }) : '',
  ].filter(Boolean);
  return some(
    [
      ...(item.windows ?? []).map(
        (window) =>
          html`<div class="block">
            ${window.name ? html`<h4>${data(view, window.name)}</h4>` : nothing}
            ${entries([
              entry(say('guide.windows.address'), data(view, window.address)),
              entry(say('guide.windows.hours'), data(view, window.hours)),
              entry(say('guide.windows.phones'), phones(view, window.phones)),
              entry(say('guide.windows.traffic'), prose(view, window.traffic)),
            ])}
          </div>`,
      ),
      ...remarks.map((remark) => html`<p class="small">${words.mixed(remark)}</p>`),
    ],
    (parts) => html`${parts}`,
  );
}

function intermediaries(view: GuideView): Part {
  if (view.item.needsIntermediary && !view.item.intermediaries?.length)
    return html`<p class="text">${view.words.say('guide.intermediaries.needed')}</p>`;
  return some(
    (view.item.intermediaries ?? []).map(
      (service) =>
        html`<div class="block">
          <h4>${data(view, service.name)}</h4>
          ${prose(view, service.basis)}${prose(view, service.note)}
        </div>`,
    ),
    (parts) => html`${parts}`,
  );
}

function basis(view: GuideView): Part {
  const { say } = view.words;
  return some(
    (view.item.legalBases ?? []).map((law) => {
      const head = [law.name, law.number, law.clause].filter(Boolean).join(' ');
      const small = [
        law.issuer,
        law.effectiveFrom && say('guide.basis.from', { day: view.words.day(law.effectiveFrom) }),
      ]
        .filter(Boolean)
        .join(' · ');
      return html`<div class="block law">
        ${head ? html`<h4>${data(view, head)}</h4>` : nothing}${small ? html`<p class="small">${view.words.mixed(small)}</p>` : nothing}
        ${
          law.content
            ? head
              ? html`<details>
                  <summary>${say('guide.text')}</summary>
                  ${prose(view, law.content)}
                </details>`
              : prose(view, law.content)
            : nothing
        }
        ${link(law.url, say('guide.text.link'))}
      </div>`;
    }),
    (parts) => html`${parts}`,
  );
}

function faqs(view: GuideView): Part {
  return some(
    (view.item.faqs ?? []).map(
      (faq) =>
        html`<details class="faq">
          <summary>${data(view, faq.question)}</summary>
          ${prose(view, faq.answer)}
        </details>`,
    ),
    (parts) => html`${parts}`,
  );
}

/** Loads what asks about the situation, for an item that depends on it. Without it the list says so itself. */
export async function ready(item: Item | undefined): Promise<void> {
  if (item?.situations) await TbMaterials.load().catch(() => undefined);
}

/** What a guide does beside being read: found by search engines, printed, linked to by section. */
export function afterShown(host: TbElement): readonly [JsonLd, SectionWatch] {
  host.adopt(laterStyles);
  new PrintOpen(host);
  return [new JsonLd(host), new SectionWatch(host)];
}

export { choiceView } from '../shared/catalogue-view/choice-view.js';
export { deadlineLine, deadlineView } from './guide-deadline.js';
export { materialDetails } from '../shared/catalogue-view/material-details.js';
export { laterStyles } from './more-sections.styles.js';

/** Words of the later sections. */
export const messages: Messages = { ...moreSectionMessages, ...materialDetailsMessages };
