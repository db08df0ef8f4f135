/** What went wrong, for a page that wants to know. */
export interface TbErrorDetail {
  /** For example `network`. */
  readonly code: string;
  /** Whether trying again may help. */
  readonly retryable: boolean;
}

/** Fired by any element when something failed that the page may want to know. Does not bubble. */
export class TbErrorEvent extends CustomEvent<TbErrorDetail> {
  static readonly type = 'tb-error';
  constructor(detail: TbErrorDetail) {
    super(TbErrorEvent.type, { detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'tb-error': TbErrorEvent;
  }
}
