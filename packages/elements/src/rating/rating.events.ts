import type { RatingStage } from '@tongban/core/rating';

/** What became of a rating. Never which one it was: whoever rates at a counter need not fear the page that listens. */
export interface TbRatedDetail {
  readonly stage: RatingStage;
  /** Of the gateway, for asking about it later. */
  readonly id: string;
  /** RFC 3339. */
  readonly receivedAt: string;
}

/** Fired when a rating has been taken in. Does not bubble. */
export class TbRatedEvent extends CustomEvent<TbRatedDetail> {
  static readonly type = 'tb-rated';
  constructor(detail: TbRatedDetail) {
    super(TbRatedEvent.type, { detail });
  }
}

/** A rating that waits for the network. */
export interface TbRatingQueuedDetail {
  readonly stage: RatingStage;
  /** `disk`: survives the page. `memory`: lasts as long as the page. */
  readonly kept: 'disk' | 'memory';
}

/** Fired when a rating could not be delivered now and waits; `tb-rated` follows while the element is there. Does not bubble. */
export class TbRatingQueuedEvent extends CustomEvent<TbRatingQueuedDetail> {
  static readonly type = 'tb-queued';
  constructor(detail: TbRatingQueuedDetail) {
    super(TbRatingQueuedEvent.type, { detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    // `tb-queued` is there as a form fires it: an element has one type for a name.
    'tb-rated': TbRatedEvent;
  }
}
