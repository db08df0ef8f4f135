import { html } from 'lit';
import type { Material } from '@tongban/core/catalogue';
import { prose, type CatalogueView, type Part } from './catalogue-view.js';
import { entries, entry } from './entries.js';

/** What is folded under a material: how to fill it in, when it is accepted, what it rests on. */
export function materialDetails(view: CatalogueView, material: Material): Part {
  const { words } = view;
  const { say } = words;
  const source = words.coded(material.source);
  const necessity = words.coded(material.necessity);
  const list = entries([
    entry(
      say('guide.materials.source.note'),
      material.sourceNote === material.source?.text ? '' : prose(view, material.sourceNote),
    ),
    entry(say('guide.materials.guidance'), prose(view, material.guidance)),
    entry(say('guide.materials.standard'), prose(view, material.standard)),
    entry(say('guide.materials.basis'), prose(view, material.basis)),
    entry(say('guide.materials.remark'), prose(view, material.remark)),
  ]);
  const lines = [
    necessity ? say('guide.materials.necessity', { necessity }) : '',
    source ? say('guide.materials.source', { source }) : '',
    material.type?.text ? say('guide.materials.type', { type: words.coded(material.type) ?? '' }) : '',
    material.submitWays ? say('guide.materials.ways', { ways: words.codedList(material.submitWays) }) : '',
    material.licence?.name ? say('guide.materials.licence', { name: material.licence.name }) : '',
  ].filter(Boolean);
  return html`${lines.map((line) => html`<p class="small">${words.mixed(line)}</p>`)} ${list}`;
}
