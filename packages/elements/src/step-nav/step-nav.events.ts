/** Which step was picked. */
export interface TbStepDetail {
  readonly key: string;
  /** Its place among the steps, from 0. */
  readonly index: number;
}

/**
 * Fired when a resident goes to a step by the navigation. Does not bubble; cancel it to keep a link from being followed. Which step
 * is shown is the page's to say: the navigation follows `current`.
 */
export class TbStepEvent extends CustomEvent<TbStepDetail> {
  static readonly type = 'tb-step';
  constructor(detail: TbStepDetail) {
    super(TbStepEvent.type, { detail, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'tb-step': TbStepEvent;
  }
}
