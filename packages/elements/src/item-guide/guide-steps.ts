import { html, nothing } from 'lit';
import type { Step } from '@tongban/core/catalogue';
import { entries, entry, fileRow, some } from '../shared/catalogue-view/entries.js';
import { data, files, prose, type Part } from '../shared/catalogue-view/catalogue-view.js';
import { phones, type GuideView } from './guide-view.js';

/** How it is done: steps, procedures by channel, procedures outside the clock, what the limits rest on. */
export function guideSteps(view: GuideView): Part {
  const { item } = view;
  const { say } = view.words;
  return some(
    [
      item.steps?.length
        ? html`<ol class="steps" role="list">
            ${item.steps.map((step) => stepView(view, step))}
          </ol>`
        : nothing,
      prose(view, item.flow),
      entries([
        entry(say('guide.steps.online'), prose(view, item.onlineFlow)),
        entry(say('guide.steps.window'), prose(view, item.windowFlow)),
        entry(say('guide.visit-reason'), prose(view, item.visitReason)),
      ]),
      fileRow(files(view, item.flowCharts, say('file.chart'))),
      specialProcedures(view),
      limits(view),
    ],
    (parts) => html`${parts}`,
  );
}

function stepView(view: GuideView, step: Step): Part {
  const { words } = view;
  const { say } = words;
  const time = step.limit
    ? step.limit.amount === 0
      ? say('guide.steps.instant')
      : words.limit(step.limit)
    : step.limitText;
  return html`<li>
    <h4>${data(view, step.name)}</h4>
    ${time ? html`<p class="small">${words.mixed(time)}</p>` : nothing} ${prose(view, step.limit?.note)}
    ${prose(view, step.description)}
    ${step.handler ? html`<p class="small">${words.mixed(say('guide.steps.handler', { name: step.handler }))}</p>` : nothing}
    ${entries([
      entry(say('guide.steps.standard'), prose(view, step.standard)),
      entry(say('guide.steps.result'), prose(view, step.result)),
    ])}
  </li>`;
}

function specialProcedures(view: GuideView): Part {
  const { item, words } = view;
  const { say } = words;
  return some(
    (item.specialProcedures ?? []).map(
      (procedure) =>
        html`<div class="block">
          <h5>
            ${data(view, procedure.name)}
            ${procedure.limit ? html`<span class="aside">${words.limit(procedure.limit)}</span>` : nothing}
          </h5>
          ${prose(view, procedure.description)} ${prose(view, procedure.limit?.note)}
          ${entries([entry(say('guide.special.department'), data(view, procedure.department)), phonesEntry(view, procedure.phones)])}
        </div>`,
    ),
    (parts) =>
      html`<h4 class="sub">${say('guide.special')}</h4>
        ${parts}`,
  );
}

function phonesEntry(view: GuideView, numbers: readonly string[] | undefined): Part {
  return entry(view.words.say('guide.windows.phones'), phones(view, numbers));
}

function limits(view: GuideView): Part {
  const { item, words } = view;
  const { say } = words;
  const one = (label: string, limit: typeof item.legalLimit): Part =>
    limit ? entry(label, html`${words.limit(limit)}${prose(view, limit.note)}`) : nothing;
  return some(
    [one(say('guide.limits.legal'), item.legalLimit), one(say('guide.limits.promised'), item.promisedLimit)],
    (parts) =>
      html`<h4 class="sub">${say('guide.limits')}</h4>
        <dl class="entries">${parts}</dl>`,
  );
}
