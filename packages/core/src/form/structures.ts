import { Decisions } from './shape/decisions.js';
import { follow } from './shape/follow.js';
import { GatheredMore } from './shape/gather-more.js';
import { branchIssues } from './store/branch-issues.js';
import { branchesOf, withBranches } from './store/branch-memory.js';
import { changeMore } from './store/change-more.js';
import { ChoiceSlot } from './store/choice-slot.js';
import { EntriesSlot } from './store/entries-slot.js';
import { ListSlot } from './store/list-slot.js';
import { namesAsked } from './store/names-asked.js';
import { takeBranches } from './store/take-branches.js';
import type { FormStructures } from './structures-port.js';

/** Everything a form of fixed questions does without. */
export const formStructures: FormStructures = {
  follow,
  gather: (whole, ask) => new GatheredMore(whole, ask),
  decisions: (shapes) => new Decisions(shapes),
  takeBranches,
  branchIssues,
  branchesOf,
  withBranches,
  change: changeMore,
  namesAsked,
  list: ListSlot,
  choice: ChoiceSlot,
  entries: EntriesSlot,
};
