import type { Item } from '@tongban/core/catalogue';

/** What a resident wants to apply for. */
export interface TbApplyDetail {
  readonly id: string;
  readonly item: Item;
}

/** Fired when a resident starts an application. Bubbles; cancel it to open your own form instead of the item's address. */
export class TbApplyEvent extends CustomEvent<TbApplyDetail> {
  static readonly type = 'tb-apply';
  constructor(item: Item) {
    super(TbApplyEvent.type, {
      detail: { id: item.id, item },
      bubbles: true,
      composed: true,
      cancelable: true,
    });
  }
}

/** Which section came into view. */
export interface TbSectionShownDetail {
  /** Its name: one of those the `sections` attribute takes. */
  readonly section: string;
}

/** Fired once for each section of a guide when it first comes into view. Does not bubble. */
export class TbSectionShownEvent extends CustomEvent<TbSectionShownDetail> {
  static readonly type = 'tb-section-shown';
  constructor(section: string) {
    super(TbSectionShownEvent.type, { detail: { section } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'tb-apply': TbApplyEvent;
    'tb-section-shown': TbSectionShownEvent;
  }
}
