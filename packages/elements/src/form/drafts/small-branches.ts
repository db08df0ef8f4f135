import type { BranchMemory } from '@tongban/core/form';

/** So many characters of JSON a draft has at most for answers of branches that were left. */
const MOST = 64 * 1024;

/** What is known of choices, the first of them as far as a draft has room. */
export function smallBranches(branches: readonly BranchMemory[]): readonly BranchMemory[] {
  let room = MOST;
  return branches.filter((branch) => (room -= JSON.stringify(branch).length) >= 0);
}
