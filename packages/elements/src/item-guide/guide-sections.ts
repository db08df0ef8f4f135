import { html, nothing } from 'lit';
import { guideContact, guideRemedy, guideRights } from './guide-contact.js';
import { guideAbout } from './guide-about.js';
import { materialsView } from './guide-materials.js';
import { guideSteps } from './guide-steps.js';
import { data, entries, entry, files, link, phones, prose, some, type GuideView, type Part } from './guide-view.js';

/** The sections of a guide by name, in their usual order. A section without data is nothing. */
export const guideSections: Readonly<Record<string, (view: GuideView) => Part>> = {
  materials: materialsView,
  conditions,
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

function conditions(view: GuideView): Part {
  const { item } = view;
  const { say } = view.words;
  const quantity = item.quantityNote ? prose(view, item.quantityNote) : item.quantityLimited ? say('guide.conditions.quantity.limited') : undefined;
  return some(
    [
      prose(view, item.conditions),
      item.commitment ? html`<p class="text">${say('guide.conditions.commitment')}</p>` : nothing,
      entries([
        entry(say('guide.conditions.scope'), prose(view, item.powerScope)),
        entry(say('guide.conditions.standard'), prose(view, item.reviewStandard)),
        entry(say('guide.conditions.quantity'), quantity),
      ]),
    ],
    (parts) => html`${parts}`,
  );
}

function fees(view: GuideView): Part {
  const { item, words } = view;
  const { say } = words;
  if (!item.charged && !item.fees?.length) return nothing;
  return some(
    [
      ...(item.fees ?? []).map(
        (fee) => html`<div class="block">
          <h4>${data(view, fee.name)}</h4>
          ${entries([
            entry(say('guide.fees.standard'), prose(view, fee.standard)),
            entry(say('guide.fees.basis'), prose(view, fee.basis)),
            entry(say('guide.fees.reduction'), fee.reducible === false ? nothing : prose(view, fee.reductionBasis)),
          ])}
          ${words.coded(fee.kind) ? html`<p class="small">${words.coded(fee.kind)}</p>` : nothing}${prose(view, fee.note)}
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
        (result) => html`<div class="block">
          <h4>${data(view, result.name)}</h4>
          ${words.coded(result.type) ? html`<p class="small">${words.coded(result.type)}</p>` : nothing}
          ${result.validity ? html`<p class="small">${say('guide.results.validity', { validity: result.validity })}</p>` : nothing} ${prose(view, result.note)}
          ${files(view, result.samples, say('guide.results.sample'))}
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
    item.inCentre ? (item.centreName ? say('guide.windows.centre', { name: item.centreName }) : say('guide.windows.centre.plain')) : '',
    item.terminals ? say('guide.windows.terminals') : '',
    item.appointment ? say('guide.windows.book') : '',
    scope ? say('guide.windows.scope', { scope }) : '',
    item.scopeRegions?.length ? say('guide.windows.scope.regions', { regions: item.scopeRegions.join(say('list.separator')) }) : '',
    scopeForms ? say('guide.windows.scope.forms', { forms: scopeForms }) : '',
  ].filter(Boolean);
  return some(
    [
      ...(item.windows ?? []).map(
        (window) => html`<div class="block">
          ${window.name ? html`<h4>${data(view, window.name)}</h4>` : nothing}
          ${entries([
            entry(say('guide.windows.address'), data(view, window.address)),
            entry(say('guide.windows.hours'), data(view, window.hours)),
            entry(say('guide.windows.phones'), phones(view, window.phones)),
            entry(say('guide.windows.traffic'), prose(view, window.traffic)),
          ])}
        </div>`,
      ),
      ...remarks.map((remark) => html`<p class="small">${remark}</p>`),
    ],
    (parts) => html`${parts}`,
  );
}

function intermediaries(view: GuideView): Part {
  return some(
    (view.item.intermediaries ?? []).map(
      (service) => html`<div class="block"><h4>${data(view, service.name)}</h4>${prose(view, service.basis)}${prose(view, service.note)}</div>`,
    ),
    (parts) => html`${parts}`,
  );
}

function basis(view: GuideView): Part {
  const { say } = view.words;
  return some(
    (view.item.legalBases ?? []).map((law) => {
      const head = [law.name, law.number, law.clause].filter(Boolean).join(' ');
      const small = [law.issuer, law.effectiveFrom && say('guide.basis.from', { day: view.words.day(law.effectiveFrom) })].filter(Boolean).join(' · ');
      return html`<div class="block law">
        ${head ? html`<h4>${data(view, head)}</h4>` : nothing}${small ? html`<p class="small">${small}</p>` : nothing}
        ${law.content ? (head ? html`<details><summary>${say('guide.text')}</summary>${prose(view, law.content)}</details>` : prose(view, law.content)) : nothing}
        ${link(law.url, say('guide.text'))}
      </div>`;
    }),
    (parts) => html`${parts}`,
  );
}

function faqs(view: GuideView): Part {
  return some(
    (view.item.faqs ?? []).map((faq) => html`<details class="faq"><summary>${data(view, faq.question)}</summary>${prose(view, faq.answer)}</details>`),
    (parts) => html`${parts}`,
  );
}
