import type { FieldKind, FieldPart } from './field-view.js';

const formattedText = (): Promise<FieldPart> => import('../rich/formatted-text.js');

/** The richer fields: each a chunk that is loaded when the first of its kind is met. */
export const richKinds: Readonly<Record<string, FieldKind>> = {
  money: { frame: 'label', load: () => import('../rich/money.js') },
  'citizen-id': { frame: 'label', size: 'middle', load: formattedText },
  uscc: { frame: 'label', size: 'middle', load: formattedText },
  mobile: { frame: 'label', size: 'middle', load: formattedText },
  'bank-card': { frame: 'label', size: 'middle', load: formattedText },
  'licence-plate': { frame: 'group', load: () => import('../rich/licence-plate.js') },
  'date-range': { frame: 'group', load: () => import('../rich/date-range.js') },
  'search-select': { frame: 'label', load: () => import('../rich/search-select.js') },
  region: { frame: 'group', load: () => import('../rich/region.js') },
  address: { frame: 'group', load: () => import('../rich/address.js') },
  file: { frame: 'group', load: () => import('../rich/file.js') },
  signature: { frame: 'group', load: () => import('../rich/signature.js') },
};
