import type { Item } from '@tongban/core/catalogue';

/** Which item was picked. */
export interface TbItemSelectedDetail {
  readonly id: string;
  readonly item: Item;
}

/**
 * Fired when a resident picks an item. Bubbles, also out of lists; cancel it to handle the pick yourself
 * instead of following the card's link.
 */
export class TbItemSelectedEvent extends CustomEvent<TbItemSelectedDetail> {
  static readonly type = 'tb-item-selected';
  constructor(item: Item) {
    super(TbItemSelectedEvent.type, {
      detail: { id: item.id, item },
      bubbles: true,
      composed: true,
      cancelable: true,
    });
  }
}

declare global {
  interface HTMLElementEventMap {
    'tb-item-selected': TbItemSelectedEvent;
  }
}
