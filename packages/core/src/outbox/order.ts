import { longestWaitMs } from './backoff.js';
import type { OutboxEntry } from './outbox-entry.js';

/** Which comes first in a group: by their places; two tabs that added at the same moment may have given the same one twice. */
const byPlace = (a: OutboxEntry, b: OutboxEntry): number =>
  a.sequence - b.sequence || a.addedAt - b.addedAt || (a.key < b.key ? -1 : 1);

/**
 * Whether the next of its group has to wait for this one. What has ended, well or badly, stands in nobody's way; what only a newer page
 * can read may be on its way.
 */
const holdsUp = ({ fate }: OutboxEntry): boolean =>
  fate.phase === 'waiting' || (fate.phase === 'unreadable' && fate.why === 'newer');

/** What waits and has none of its group before it. */
export const ofWhichItIsTheTurn = (entries: readonly OutboxEntry[]): readonly OutboxEntry[] =>
  entries.filter(
    (entry) =>
      entry.fate.phase === 'waiting' &&
      !entries.some(
        (other) =>
          other !== entry &&
          other.group !== undefined &&
          other.group === entry.group &&
          holdsUp(other) &&
          byPlace(other, entry) < 0,
      ),
  );

/** The place of the next entry of a group. */
export const nextPlace = (entries: readonly OutboxEntry[], group: string | undefined): number =>
  entries.reduce(
    (place, entry) =>
      group !== undefined && entry.group === group ? Math.max(place, entry.sequence + 1) : place,
    0,
  );

/** Whether its time has come. One that is further away than anything has to wait was put off by a clock that went wrong. */
export const isDue = ({ nextAt }: OutboxEntry, now: number): boolean =>
  nextAt <= now || nextAt - now > longestWaitMs;
