import type { Answers } from '@tongban/core/checklist';
import type { HandedMaterial } from '@tongban/core/form';

/** What a resident has said of the situation. */
export interface TbAnswersChangedDetail {
  /** All answers, by key of the question: ids of options. */
  readonly answers: Answers;
  /** How many questions are open. 0: the list is final. */
  readonly open: number;
}

/** Fired by `<tb-materials>` when a resident has answered a question, taken the answers back, or brought some in the address. Bubbles. */
export class TbAnswersChangedEvent extends CustomEvent<TbAnswersChangedDetail> {
  static readonly type = 'tb-answers-changed';
  constructor(detail: TbAnswersChangedDetail) {
    super(TbAnswersChangedEvent.type, { detail, bubbles: true, composed: true });
  }
}

/**
 * What a letter has to do with a line: `committing`, one of commitment stands for it and has to be signed yet, `committed`, it is signed;
 * `deferring` and `deferred`, the same of one by which it follows later; `proof`, the applicant hands it in although an answer said that they
 * commit.
 */
export type LetterState = 'committing' | 'committed' | 'deferring' | 'deferred' | 'proof';

/** What a resident has done about one line of the checklist. */
export interface TbMaterialChangedDetail extends HandedMaterial {
  /** Whether it is ticked off: 已备好. */
  readonly ready: boolean;
}

/** Fired by `<tb-materials>` when a resident ticks a line off, links a licence to it, or uploads it; or takes that back. Bubbles. */
export class TbMaterialChangedEvent extends CustomEvent<TbMaterialChangedDetail> {
  static readonly type = 'tb-material-changed';
  constructor(detail: TbMaterialChangedDetail) {
    super(TbMaterialChangedEvent.type, { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'tb-answers-changed': TbAnswersChangedEvent;
    'tb-material-changed': TbMaterialChangedEvent;
  }
}
