import type { Json } from '@tongban/core';
import type { FormIssue, Receipt } from '@tongban/core/form';

/** What is about to be sent. */
export interface TbBeforeSubmitDetail {
  /** The answers as they are sent: without those of hidden questions. */
  readonly value: Json;
}

/** Fired when a resident submits and nothing is wrong, before anything is sent. Does not bubble; cancel it to send the answers yourself. */
export class TbBeforeSubmitEvent extends CustomEvent<TbBeforeSubmitDetail> {
  static readonly type = 'tb-before-submit';
  constructor(value: Json) {
    super(TbBeforeSubmitEvent.type, { detail: { value }, cancelable: true });
  }
}

/** What was sent, and what became of it. */
export interface TbSubmittedDetail {
  /** `null` when it was sent on an earlier visit and had to wait. */
  readonly value: Json;
  readonly receipt: Extract<Receipt, { status: 'accepted' }>;
}

/** Fired when an application has been taken in. Bubbles. */
export class TbSubmittedEvent extends CustomEvent<TbSubmittedDetail> {
  static readonly type = 'tb-submitted';
  constructor(detail: TbSubmittedDetail) {
    super(TbSubmittedEvent.type, { detail, bubbles: true, composed: true });
  }
}

/** What waits to be sent. */
export interface TbQueuedDetail {
  readonly value: Json;
  /** Where it waits: `memory` goes with the page. */
  readonly kept: 'disk' | 'memory';
}

/** Fired when an application is kept and will be sent as soon as that is possible. Does not bubble. */
export class TbQueuedEvent extends CustomEvent<TbQueuedDetail> {
  static readonly type = 'tb-queued';
  constructor(value: Json, kept: TbQueuedDetail['kept']) {
    super(TbQueuedEvent.type, { detail: { value, kept } });
  }
}

/** What is wrong with the answers. */
export interface TbInvalidDetail {
  /** Pointers, keywords and limits; never answers. */
  readonly issues: readonly FormIssue[];
}

/** Fired when a resident submits and something is wrong, found by the form or by the server. Does not bubble. */
export class TbInvalidEvent extends CustomEvent<TbInvalidDetail> {
  static readonly type = 'tb-invalid';
  constructor(issues: readonly FormIssue[]) {
    super(TbInvalidEvent.type, { detail: { issues } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'tb-before-submit': TbBeforeSubmitEvent;
    'tb-submitted': TbSubmittedEvent;
    'tb-queued': TbQueuedEvent;
    'tb-invalid': TbInvalidEvent;
  }
}
