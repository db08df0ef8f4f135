import type { isBackwards } from './date-range.js';
import type { definitionPlans } from './layout/definition-plans.js';
import type { Decisions } from './shape/decisions.js';
import type { follow } from './shape/follow.js';
import type { GatheredMore } from './shape/gather-more.js';
import type { Ask, Gathering } from './shape/gathering.js';
import type { mergeKeywords } from './shape/merge-keywords.js';
import type { Shapes } from './shape/shapes.js';
import type { choicesOf } from './shape/title-map.js';
import type { branchIssues } from './store/branch-issues.js';
import type { branchesOf, withBranches } from './store/branch-memory.js';
import type { changeMore } from './store/change-more.js';
import type { Checks } from './store/checks.js';
import type { ChoiceSlot } from './store/choice-slot.js';
import type { EntriesSlot } from './store/entries-slot.js';
import type { Hidden } from './store/hidden.js';
import type { ListSlot } from './store/list-slot.js';
import type { NoticeSlot } from './store/notice-slot.js';
import type { takeBranches } from './store/take-branches.js';
import type { turnPages } from './store/turn-pages.js';

/**
 * What only some forms need: form definitions, lists, choices, entries, questions that come and go, checks that take time. Loaded
 * by itself, so that a form of plain questions stays small.
 */
export interface FormMore {
  readonly plans: typeof definitionPlans;
  readonly follow: typeof follow;
  readonly choicesOf: typeof choicesOf;
  readonly isBackwards: typeof isBackwards;
  readonly merge: typeof mergeKeywords;
  gather(whole: Gathering, ask: Ask): GatheredMore;
  decisions(shapes: Shapes): Decisions;
  readonly takeBranches: typeof takeBranches;
  readonly branchIssues: typeof branchIssues;
  readonly branchesOf: typeof branchesOf;
  readonly withBranches: typeof withBranches;
  readonly turnPages: typeof turnPages;
  readonly change: typeof changeMore;
  readonly Hidden: new () => Hidden;
  readonly Checks: typeof Checks;
  readonly list: typeof ListSlot;
  readonly choice: typeof ChoiceSlot;
  readonly entries: typeof EntriesSlot;
  readonly notice: typeof NoticeSlot;
}
