import type { Plan } from './layout/plan.js';
import type { Decisions } from './shape/decisions.js';
import type { follow } from './shape/follow.js';
import type { GatheredMore } from './shape/gather-more.js';
import type { Ask, Gathering } from './shape/gathering.js';
import type { Shapes } from './shape/shapes.js';
import type { branchIssues } from './store/branch-issues.js';
import type { branchesOf, withBranches } from './store/branch-memory.js';
import type { changeMore } from './store/change-more.js';
import type { ChoiceSlot } from './store/choice-slot.js';
import type { EntriesSlot } from './store/entries-slot.js';
import type { ListSlot } from './store/list-slot.js';
import type { Place } from './store/place.js';
import type { takeBranches } from './store/take-branches.js';
import type { Tree } from './store/tree.js';

/**
 * What only some schemas need: lists, entries, branches, conditions, references by name. Loaded by itself, beside `FormMore`, so that
 * a long form of fixed questions makes the engine read and keep nothing of it.
 */
export interface FormStructures {
  readonly follow: typeof follow;
  gather(whole: Gathering, ask: Ask): GatheredMore;
  decisions(shapes: Shapes): Decisions;
  readonly takeBranches: typeof takeBranches;
  readonly branchIssues: typeof branchIssues;
  readonly branchesOf: typeof branchesOf;
  readonly withBranches: typeof withBranches;
  readonly change: typeof changeMore;
  /** Names of what a plan of a choice or of entries asks for in the object at a place. */
  namesAsked(plan: Plan, around: Place, tree: Tree): readonly string[];
  readonly list: typeof ListSlot;
  readonly choice: typeof ChoiceSlot;
  readonly entries: typeof EntriesSlot;
}
