import { isBackwards } from './date-range.js';
import { definitionPlans } from './layout/definition-plans.js';
import type { FormMore } from './more-port.js';
import { Decisions } from './shape/decisions.js';
import { follow } from './shape/follow.js';
import { GatheredMore } from './shape/gather-more.js';
import { mergeKeywords } from './shape/merge-keywords.js';
import { choicesOf } from './shape/title-map.js';
import { branchIssues } from './store/branch-issues.js';
import { branchesOf, withBranches } from './store/branch-memory.js';
import { changeMore } from './store/change-more.js';
import { Checks } from './store/checks.js';
import { ChoiceSlot } from './store/choice-slot.js';
import { EntriesSlot } from './store/entries-slot.js';
import { Hidden } from './store/hidden.js';
import { ListSlot } from './store/list-slot.js';
import { NoticeSlot } from './store/notice-slot.js';
import { takeBranches } from './store/take-branches.js';
import { turnPages } from './store/turn-pages.js';

/** Everything a form of plain questions does without. */
export const formMore: FormMore = {
  plans: definitionPlans,
  follow,
  choicesOf,
  isBackwards,
  merge: mergeKeywords,
  gather: (whole, ask) => new GatheredMore(whole, ask),
  decisions: (shapes) => new Decisions(shapes),
  takeBranches,
  branchIssues,
  branchesOf,
  withBranches,
  turnPages,
  change: changeMore,
  Hidden,
  Checks,
  list: ListSlot,
  choice: ChoiceSlot,
  entries: EntriesSlot,
  notice: NoticeSlot,
};
