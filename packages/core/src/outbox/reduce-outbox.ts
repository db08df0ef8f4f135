import type { Json } from '../base/json.js';
import type { TbErrorCode } from '../base/tb-error.js';
import { backoffMs } from './backoff.js';
import type { OutboxEntry } from './outbox-entry.js';

/** What waits and what became of it, oldest first. */
export interface OutboxState {
  readonly entries: readonly OutboxEntry[];
}

/** What can happen to an outbox. Times are milliseconds since 1970. */
export type OutboxAction =
  /** The store was read: other tabs may have added and delivered. */
  | { readonly type: 'loaded'; readonly entries: readonly OutboxEntry[] }
  /** An entry was written. One of the same key stays as it is. */
  | { readonly type: 'added'; readonly entry: OutboxEntry }
  | { readonly type: 'delivered'; readonly key: string; readonly answer: Json }
  | { readonly type: 'refused'; readonly key: string; readonly answer: Json }
  | {
      readonly type: 'failed';
      readonly key: string;
      readonly code: TbErrorCode;
      readonly retryable: boolean;
      readonly at: number;
      /** At random, 0 to 1. */
      readonly jitter: number;
    }
  /** What waits and was added before this moment is not sent any more. */
  | { readonly type: 'expired'; readonly before: number }
  /** A person wants it tried now, or the network is back. Without a key: all that waits. */
  | { readonly type: 'hurried'; readonly key?: string; readonly at: number }
  | { readonly type: 'dismissed'; readonly key: string };

/** An outbox nothing is in. */
export const emptyOutbox: OutboxState = { entries: [] };

/** The outbox after `action`. Pure: the same state back when nothing changes. */
export function reduceOutbox(state: OutboxState, action: OutboxAction): OutboxState {
  switch (action.type) {
    case 'loaded':
      return { entries: [...action.entries].sort((a, b) => a.addedAt - b.addedAt) };
    case 'added':
      return entryOf(state, action.entry.key) ? state : { entries: [...state.entries, action.entry] };
    case 'delivered':
      return change(state, action.key, (entry) => ({
        ...entry,
        body: null,
        fate: { phase: 'delivered', answer: action.answer },
      }));
    case 'refused':
      return change(state, action.key, (entry) => ({
        ...entry,
        fate: { phase: 'refused', answer: action.answer },
      }));
    case 'failed':
      return change(state, action.key, (entry) => afterFailure(entry, action));
    case 'expired':
      return overdue(state, action.before).reduce(
        (before, { key }) => change(before, key, (entry) => ({ ...entry, fate: { phase: 'expired' } })),
        state,
      );
    case 'hurried':
      return state.entries.reduce((before, { key, fate }) => {
        // What was refused or cannot be delivered is only tried again when that very entry is meant.
        const meant = action.key === undefined ? fate.phase === 'waiting' : action.key === key;
        return meant ? change(before, key, (entry) => hurry(entry, action.at)) : before;
      }, state);
    case 'dismissed':
      return entryOf(state, action.key)
        ? { entries: state.entries.filter(({ key }) => key !== action.key) }
        : state;
  }
}

/** The entry of that key. */
export const entryOf = (state: OutboxState, key: string): OutboxEntry | undefined =>
  state.entries.find((entry) => entry.key === key);

/** The entry to be sent next; undefined when none is due. */
export const dueEntry = (state: OutboxState, now: number): OutboxEntry | undefined =>
  state.entries.find(({ fate, nextAt }) => fate.phase === 'waiting' && nextAt <= now);

/** What waits and was added before that moment. */
export const overdue = (state: OutboxState, before: number): readonly OutboxEntry[] =>
  state.entries.filter(({ fate, addedAt }) => fate.phase === 'waiting' && addedAt < before);

/** When the next entry is due; undefined when none waits. */
export function nextDueAt(state: OutboxState): number | undefined {
  const times = state.entries.filter(({ fate }) => fate.phase === 'waiting').map(({ nextAt }) => nextAt);
  return times.length > 0 ? Math.min(...times) : undefined;
}

function afterFailure(
  entry: OutboxEntry,
  { code, retryable, at, jitter }: Extract<OutboxAction, { type: 'failed' }>,
): OutboxEntry {
  // Nobody failed when the page went away.
  if (code === 'cancelled') return entry;
  const attempts = entry.attempts + 1;
  if (!retryable) return { ...entry, attempts, fate: { phase: 'failed', code } };
  return { ...entry, attempts, nextAt: at + backoffMs(attempts, jitter), fate: { phase: 'waiting', code } };
}

function hurry(entry: OutboxEntry, at: number): OutboxEntry {
  if (entry.fate.phase === 'delivered' || entry.fate.phase === 'expired') return entry;
  return {
    ...entry,
    nextAt: Math.min(entry.nextAt, at),
    fate: { ...entry.fate, phase: 'waiting' } as OutboxEntry['fate'],
  };
}

function change(state: OutboxState, key: string, to: (entry: OutboxEntry) => OutboxEntry): OutboxState {
  let changed = false;
  const entries = state.entries.map((entry) => {
    const after = entry.key === key ? to(entry) : entry;
    if (after !== entry) changed = true;
    return after;
  });
  return changed ? { entries } : state;
}
