import { definitionPlans } from './layout/definition-plans.js';
import type { FormMore } from './more-port.js';
import { gatherChoice } from './shape/choices.js';
import { changeMore } from './store/change-more.js';
import { Checks } from './store/checks.js';
import { ChoiceSlot } from './store/choice-slot.js';
import { detectBranch } from './store/detect.js';
import { EntriesSlot } from './store/entries-slot.js';
import { Hidden } from './store/hidden.js';
import { ListSlot } from './store/list-slot.js';
import { NoticeSlot } from './store/notice-slot.js';

/** Everything a form of plain questions does without. */
export const formMore: FormMore = {
  plans: definitionPlans,
  gatherChoice,
  detect: detectBranch,
  change: changeMore,
  Hidden,
  Checks,
  list: ListSlot,
  choice: ChoiceSlot,
  entries: EntriesSlot,
  notice: NoticeSlot,
};
