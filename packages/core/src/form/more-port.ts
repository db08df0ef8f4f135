import type { definitionPlans } from './layout/definition-plans.js';
import type { gatherChoice } from './shape/choices.js';
import type { changeMore } from './store/change-more.js';
import type { Checks } from './store/checks.js';
import type { ChoiceSlot } from './store/choice-slot.js';
import type { detectBranch } from './store/detect.js';
import type { EntriesSlot } from './store/entries-slot.js';
import type { Hidden } from './store/hidden.js';
import type { ListSlot } from './store/list-slot.js';
import type { NoticeSlot } from './store/notice-slot.js';

/**
 * What only some forms need: form definitions, lists, choices, entries, questions that come and go, checks that take time. Loaded
 * by itself, so that a form of plain questions stays small.
 */
export interface FormMore {
  readonly plans: typeof definitionPlans;
  readonly gatherChoice: typeof gatherChoice;
  readonly detect: typeof detectBranch;
  readonly change: typeof changeMore;
  readonly Hidden: new () => Hidden;
  readonly Checks: typeof Checks;
  readonly list: typeof ListSlot;
  readonly choice: typeof ChoiceSlot;
  readonly entries: typeof EntriesSlot;
  readonly notice: typeof NoticeSlot;
}
