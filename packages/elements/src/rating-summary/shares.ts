import { percentOf, type Share } from '@tongban/core/rating/figures';

/** What can be said of a share: `of` nothing, of too `few` for a per cent, or so many per cent. */
export type SaidShare =
  { readonly kind: 'none' | 'few' } | { readonly kind: 'percent'; readonly percent: number };

/** A share, unless it is of fewer than `floor`. */
export function saidShare(share: Share, floor: number): SaidShare {
  const percent = percentOf(share);
  if (percent === undefined) return { kind: 'none' };
  return share.whole < floor ? { kind: 'few' } : { kind: 'percent', percent };
}

/** Numbers as they are read: `12,345`. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
