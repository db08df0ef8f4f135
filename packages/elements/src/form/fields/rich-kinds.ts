import { html } from 'lit';
import type { FieldKind, FieldPart, FieldView } from './field-view.js';

/** Nothing to type in until the part is there: a control that is replaced while somebody types would lose focus and composition. */
const awaited: FieldView = () => html`<span class="skeleton" aria-busy="true"></span>`;

const formattedText = (): Promise<FieldPart> => import('../rich/formatted-text.js');

/** The richer fields: each a chunk that is loaded when the first of its kind is met. */
export const richKinds: Readonly<Record<string, FieldKind>> = {
  money: { frame: 'label', view: awaited, load: () => import('../rich/money.js') },
  'citizen-id': { frame: 'label', size: 'middle', view: awaited, load: formattedText },
  uscc: { frame: 'label', size: 'middle', view: awaited, load: formattedText },
  mobile: { frame: 'label', size: 'middle', view: awaited, load: formattedText },
  'bank-card': { frame: 'label', size: 'middle', view: awaited, load: formattedText },
  'licence-plate': { frame: 'group', view: awaited, load: () => import('../rich/licence-plate.js') },
  'date-range': { frame: 'group', view: awaited, load: () => import('../rich/date-range.js') },
  'search-select': { frame: 'label', view: awaited, load: () => import('../rich/search-select.js') },
  region: { frame: 'group', view: awaited, load: () => import('../rich/region.js') },
  address: { frame: 'group', view: awaited, load: () => import('../rich/address.js') },
  file: { frame: 'group', view: awaited, load: () => import('../rich/file.js') },
  signature: { frame: 'group', view: awaited, load: () => import('../rich/signature.js') },
};
