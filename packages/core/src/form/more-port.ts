import type { isBackwards } from './date-range.js';
import type { definitionPlans } from './layout/definition-plans.js';
import type { mergeKeywords } from './shape/merge-keywords.js';
import type { choicesOf } from './shape/title-map.js';
import type { Checks } from './store/checks.js';
import type { Hidden } from './store/hidden.js';
import type { NoticeSlot } from './store/notice-slot.js';
import type { turnPages } from './store/turn-pages.js';

/**
 * What only some forms need: form definitions, questions that come and go, checks that take time. Loaded by itself, so that a form of
 * plain questions stays small.
 */
export interface FormMore {
  readonly plans: typeof definitionPlans;
  readonly choicesOf: typeof choicesOf;
  readonly isBackwards: typeof isBackwards;
  readonly merge: typeof mergeKeywords;
  readonly turnPages: typeof turnPages;
  readonly Hidden: new () => Hidden;
  readonly Checks: typeof Checks;
  readonly notice: typeof NoticeSlot;
}
