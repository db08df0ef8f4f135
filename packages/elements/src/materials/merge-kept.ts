import type { UploadedFile } from '@tongban/core/form';
import type { Kept } from './keep.js';

/**
 * What two tabs have made of the same list: to what stands there comes what was changed here since `base`. Of two answers to one question the
 * one given here counts, which is the later.
 */
export function mergeKept(base: Kept, ours: Kept, theirs: Kept): Kept {
  const answers: Record<string, readonly string[]> = {};
  for (const question of keysOf(ours.answers, theirs.answers)) {
    const mine = ours.answers[question];
    const isChanged = JSON.stringify(mine) !== JSON.stringify(base.answers[question]);
    const chosen = isChanged ? mine : theirs.answers[question];
    if (chosen) answers[question] = chosen;
  }
  const files: Record<string, readonly UploadedFile[]> = {};
  for (const key of keysOf(ours.files, theirs.files)) {
    const list = merged(
      [base, ours, theirs].map((kept) => kept.files[key] ?? []),
      ({ id }) => id,
    );
    if (list.length > 0) files[key] = list;
  }
  const ticked = merged([base.ticked, ours.ticked, theirs.ticked], (key) => key);
  return { answers, ticked, files };
}

/** Theirs without what was taken away here, and then what was added here. */
function merged<T>(
  [base = [], ours = [], theirs = []]: readonly (readonly T[])[],
  idOf: (one: T) => string,
): T[] {
  const has = (list: readonly T[], one: T): boolean => list.some((other) => idOf(other) === idOf(one));
  return [
    ...theirs.filter((one) => has(ours, one) || !has(base, one)),
    ...ours.filter((one) => !has(base, one) && !has(theirs, one)),
  ];
}

const keysOf = (a: object, b: object): string[] =>
  Object.keys(a).concat(Object.keys(b).filter((key) => !(key in a)));
