import { html, nothing } from 'lit';
import {
  isDeferrable,
  isOptional,
  type FileRef,
  type Material,
  type Exemption,
} from '@tongban/core/catalogue';
import type { Words } from '../words.js';
import { files, prose, type CatalogueView, type Part } from './catalogue-view.js';

/** How many of a material are wanted; of one item, or of all that ask for it. */
export interface Pieces {
  readonly originals?: number;
  readonly copies?: number;
  /** Where neither is told. */
  readonly pieces?: number;
}

/** Number, kind and who signs, in one line. */
export function materialBrief(
  words: Words,
  material: Material,
  { originals, copies, pieces = material.copiesTotal }: Pieces = material,
): string {
  const { say } = words;
  return [
    originals && say('guide.materials.originals', { count: originals }),
    copies && say('guide.materials.copies', { count: copies }),
    !originals && !copies && pieces && say('guide.materials.pieces', { count: pieces }),
    words.coded(material.form),
    material.paperSize,
    material.signature,
    material.deferral?.way,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** That it need not be handed in, or may follow later, or is no must. */
export function materialBadge(words: Words, material: Material): Part {
  const { say } = words;
  const limit = material.deferral?.limit;
  const [kind, text] = material.exemption
    ? ['good', say('guide.materials.exempt')]
    : limit
      ? ['warn', say('guide.materials.deferred.limit', { limit: words.limit(limit) })]
      : isDeferrable(material)
        ? ['warn', say('guide.materials.deferred')]
        : isOptional(material)
          ? ['plain', say('guide.materials.optional')]
          : [];
  return text ? html`<span class="chip ${kind}">${text}</span>` : nothing;
}

/** Why it need not be handed in. */
export const exemptionView = (view: CatalogueView, { reason, note }: Exemption): Part =>
  html`<p class="small">${view.words.say(`guide.exempt.${reason}`)}</p>
    ${prose(view, note)}`;

/** Samples and blank forms. */
export function materialFiles(
  view: CatalogueView,
  { samples, blanks }: { readonly samples?: readonly FileRef[]; readonly blanks?: readonly FileRef[] },
): Part {
  const { say } = view.words;
  return html`${files(view, samples, say('file.sample'))}${files(view, blanks, say('file.blank'))}`;
}

/** Whether there is something to be folded under it. */
export const hasDetails = (material: Material): boolean => folded.some((key) => material[key]);

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
