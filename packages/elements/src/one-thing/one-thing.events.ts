/** Which step of a scenario is shown. */
export interface TbStepShownDetail {
  /** `guide`, `situation`, `check`, `form`, `materials`, `letters`, `review`; `sent` once the application has been handed in. */
  readonly key: string;
  /** The step's title, in the language of the element. */
  readonly title: string;
  /** Name of the scenario. */
  readonly scenario: string;
}

/**
 * Fired by `<tb-one-thing>` when another step is there to be seen, whoever led to it: for the title of the page. Does not bubble. Nothing
 * of what was answered is in it.
 */
export class TbStepShownEvent extends CustomEvent<TbStepShownDetail> {
  static readonly type = 'tb-step-shown';
  constructor(detail: TbStepShownDetail) {
    super(TbStepShownEvent.type, { detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'tb-step-shown': TbStepShownEvent;
  }
}
