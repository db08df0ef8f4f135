import { html, nothing, type TemplateResult } from 'lit';
import type { Material } from '@tongban/core/catalogue';
import { data, type Part } from '../shared/catalogue-view/catalogue-view.js';
import {
  exemptionView,
  hasDetails,
  materialBadge,
  materialBrief,
  materialFiles,
} from '../shared/catalogue-view/material-view.js';
import { checkIcon } from '../shared/icons.js';
import type { GuideView } from './guide-view.js';

/** Every material, those that need not be handed in last, ticked and quiet. */
export function materialsView(view: GuideView): Part {
  const all = view.item.materials ?? [];
  if (all.length === 0) return nothing;
  const sorted = [
    ...all.filter((material) => !material.exemption),
    ...all.filter((material) => material.exemption),
  ];
  return html`<ol class="materials" role="list">
    ${sorted.map((material) => materialView(view, material))}
  </ol>`;
}

function materialView(view: GuideView, material: Material): TemplateResult {
  const { words } = view;
  const { exemption } = material;
  return html`<li class="material ${exemption ? 'exempt' : ''}">
    <span class="mark">${exemption ? checkIcon : nothing}</span>
    <div class="what">
      <h4>${data(view, material.name)}</h4>
      ${
        exemption
          ? exemptionView(view, exemption)
          : html`<p class="small">${words.mixed(materialBrief(words, material))}</p>`
      }
      ${detailsView(view, material)}
    </div>
    <div class="side">${materialBadge(words, material)}${materialFiles(view, material)}</div>
  </li>`;
}

/** What is folded comes with the later sections; that there is something is said at once. */
function detailsView(view: GuideView, material: Material): Part {
  if (!hasDetails(material)) return nothing;
  return html`<details>
    <summary>${view.words.say('guide.materials.details')}</summary>
    ${view.later?.materialDetails(view, material)}
  </details>`;
}
