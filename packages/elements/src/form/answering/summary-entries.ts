import type { FormIssue, FormState } from '@tongban/core/form';
import { pathTo } from '../tree.js';

/** One thing that is wrong, or was until it was mended. */
export interface SummaryEntry {
  readonly issue: FormIssue;
  readonly key: string | undefined;
  readonly done: boolean;
}

/**
 * What is wrong now, in the order of the questions. What was wrong before stays in its place, ticked off: what is above a field must not move
 * while somebody types in it. What is no longer asked goes.
 */
export function summaryOf(
  { shown, keyOf, root }: FormState,
  before: readonly SummaryEntry[],
): readonly SummaryEntry[] {
  const wrong = shown.map((issue): SummaryEntry => ({ issue, key: keyOf(issue.pointer), done: false }));
  /** The last of each place. */
  const last = new Map(wrong.map((entry, index) => [placeOf(entry), index] as const));
  const entries: SummaryEntry[] = [];
  let at = 0;
  for (const entry of before) {
    const to = last.get(placeOf(entry));
    if (to === undefined) {
      if (isAsked(entry, root)) entries.push(entry.done ? entry : { ...entry, done: true });
    } else for (; at <= to; at++) entries.push(wrong[at] as SummaryEntry);
  }
  return [...entries, ...wrong.slice(at)];
}

/** Rows keep their keys when others come and go; what has none goes by its pointer. */
const placeOf = ({ key, issue }: SummaryEntry): string => key ?? issue.pointer;

const isAsked = ({ key }: SummaryEntry, root: FormState['root']): boolean =>
  key !== undefined && pathTo(root, key).length > 0;

/** How many are left to mend. */
export const leftOf = (entries: readonly SummaryEntry[]): number =>
  entries.filter(({ done }) => !done).length;
