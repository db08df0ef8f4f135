/** What was restored. */
export interface TbDraftRestoredDetail {
  /** When the draft was saved: ISO 8601, UTC. */
  readonly savedAt: string;
  /** How many answers found no place in the form as it is now; they are shown to the resident. */
  readonly dropped: number;
}

/** Fired when a form goes on from a draft. Does not bubble. */
export class TbDraftRestoredEvent extends CustomEvent<TbDraftRestoredDetail> {
  static readonly type = 'tb-draft-restored';
  constructor(detail: TbDraftRestoredDetail) {
    super(TbDraftRestoredEvent.type, { detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'tb-draft-restored': TbDraftRestoredEvent;
  }
}
