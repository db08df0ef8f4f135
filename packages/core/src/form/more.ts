import { isBackwards } from './date-range.js';
import { definitionPlans } from './layout/definition-plans.js';
import type { FormMore } from './more-port.js';
import { mergeKeywords } from './shape/merge-keywords.js';
import { choicesOf } from './shape/title-map.js';
import { Checks } from './store/checks.js';
import { Hidden } from './store/hidden.js';
import { NoticeSlot } from './store/notice-slot.js';
import { turnPages } from './store/turn-pages.js';

/** Everything a form of plain questions does without. */
export const formMore: FormMore = {
  plans: definitionPlans,
  choicesOf,
  isBackwards,
  merge: mergeKeywords,
  turnPages,
  Hidden,
  Checks,
  notice: NoticeSlot,
};
