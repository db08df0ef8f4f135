import { html, nothing, type TemplateResult } from 'lit';
import { isOptional, materialReasons, type Material } from '@tongban/core/catalogue';
import { checkIcon } from '../shared/icons.js';
import { data, files, prose, type GuideView, type Part } from './guide-view.js';

type Reasons = ReturnType<typeof materialReasons>;

/** Every material, those that need not be handed in last, ticked and quiet. */
export function materialsView(view: GuideView): Part {
  const all = view.item.materials ?? [];
  if (all.length === 0) return nothing;
  const reasons = materialReasons(view.item);
  const sorted = [
    ...all.filter((material) => !material.exemption),
    ...all.filter((material) => material.exemption),
  ];
  return html`<ol class="materials" role="list">
    ${sorted.map((material) => materialView(view, material, reasons))}
  </ol>`;
}

function materialView(view: GuideView, material: Material, reasons: Reasons): TemplateResult {
  const { say } = view.words;
  const { exemption } = material;
  return html`<li class="material ${exemption ? 'exempt' : ''}">
    <span class="mark">${exemption ? checkIcon : nothing}</span>
    <div class="what">
      <h4>${data(view, material.name)}</h4>
      ${
        exemption
          ? html`<p class="small">${say(`guide.exempt.${exemption.reason}`)}</p>
              ${prose(view, exemption.note)}`
          : html`<p class="small">${view.words.mixed(brief(view, material))}</p>`
      }
      ${reasonView(view, reasons.get(material.id))} ${detailsView(view, material)}
    </div>
    <div class="side">
      ${badge(view, material)}${files(view, material.samples, say('file.sample'))}${files(view, material.blanks, say('file.blank'))}
    </div>
  </li>`;
}

/** Number, kind and who makes it, in one line. */
function brief({ words }: GuideView, material: Material): string {
  const { say } = words;
  const { originals, copies, copiesTotal } = material;
  const pieces =
    !originals && !copies && copiesTotal ? [say('guide.materials.pieces', { count: copiesTotal })] : [];
  return [
    ...(originals ? [say('guide.materials.originals', { count: originals })] : []),
    ...(copies ? [say('guide.materials.copies', { count: copies })] : []),
    ...pieces,
    words.coded(material.form),
    material.paperSize,
    material.signature,
    material.deferral?.way,
  ]
    .filter(Boolean)
    .join(' · ');
}

function badge({ words }: GuideView, material: Material): Part {
  const { say } = words;
  if (material.exemption) return html`<span class="chip good">${say('guide.materials.exempt')}</span>`;
  const { deferral, necessity } = material;
  if (deferral || (necessity?.system === 'natl.material-need' && necessity.code === '3')) {
    const limit = deferral?.limit;
    return html`<span class="chip warn"
      >${limit ? say('guide.materials.deferred.limit', { limit: words.limit(limit) }) : say('guide.materials.deferred')}</span
    >`;
  }
  return isOptional(material)
    ? html`<span class="chip plain">${say('guide.materials.optional')}</span>`
    : nothing;
}

function reasonView(view: GuideView, reasons: ReturnType<Reasons['get']>): Part {
  if (!reasons) return nothing;
  const { say } = view.words;
  const said = reasons
    .map(({ question, option }) => say('guide.materials.reason', { question, option }))
    .join(say('list.or'));
  return html`<p class="small why">
    ${view.words.mixed(say('guide.materials.needed-when', { reasons: said }))}
  </p>`;
}

/** What is folded comes with the later sections; that there is something is said at once. */
function detailsView(view: GuideView, material: Material): Part {
  if (!folded.some((key) => material[key])) return nothing;
  return html`<details>
    <summary>${view.words.say('guide.materials.details')}</summary>
    ${view.later?.materialDetails(view, material) ?? nothing}
  </details>`;
}

const folded = [
  'source',
  'sourceNote',
  'type',
  'submitWays',
  'licence',
  'guidance',
  'standard',
  'basis',
  'remark',
] as const;
