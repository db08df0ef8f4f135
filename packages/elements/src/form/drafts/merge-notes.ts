import { sameJson, type DraftConflict, type KeptAnswer } from '@tongban/core/form';

/** What a draft has for the resident to settle. */
export interface Notes {
  readonly conflicts: readonly DraftConflict[];
  readonly dropped: readonly KeptAnswer[];
}

/** The notes of two pages as one: what either has added since `base`, without what either has settled. */
export function mergeNotes(base: Notes, mine: Notes, theirs: Notes): Notes {
  return {
    conflicts: mergeList(base.conflicts, mine.conflicts, theirs.conflicts),
    dropped: mergeList(base.dropped, mine.dropped, theirs.dropped),
  };
}

function mergeList<T>(base: readonly T[], mine: readonly T[], theirs: readonly T[]): readonly T[] {
  const isIn = (list: readonly T[], note: T): boolean => list.some((other) => sameJson(other, note));
  const kept = mine.filter((note) => isIn(theirs, note) || !isIn(base, note));
  return [...kept, ...theirs.filter((note) => !isIn(base, note) && !isIn(mine, note))];
}
