import type { Json } from '../base/json.js';
import type { TbErrorCode } from '../base/tb-error.js';
import { askedPauseMs, backoffMs } from './backoff.js';
import { isDue, ofWhichItIsTheTurn } from './order.js';
import type { EndedPhase, Fate, KeptIn, OutboxEntry } from './outbox-entry.js';

/** What waits and what became of it, oldest first. */
export interface OutboxState {
  readonly entries: readonly OutboxEntry[];
  /** The store could not be read when it was last tried: there may be more. */
  readonly unread?: true;
}

/** What can happen to an outbox. Times are milliseconds since 1970. */
export type OutboxAction =
  /** The store was read: other tabs may have added and delivered. Where it was not read as a whole, what was known goes on being so. */
  | { readonly type: 'loaded'; readonly entries: readonly OutboxEntry[]; readonly whole?: boolean }
  /** An entry was written. One of the same key stays as it is. */
  | { readonly type: 'added'; readonly entry: OutboxEntry }
  /** It is now there. */
  | { readonly type: 'kept'; readonly key: string; readonly kept: KeptIn }
  | { readonly type: 'delivered'; readonly key: string; readonly answer: Json; readonly at: number }
  | { readonly type: 'refused'; readonly key: string; readonly answer: Json; readonly at: number }
  | {
      readonly type: 'failed';
      readonly key: string;
      readonly code: TbErrorCode;
      readonly retryable: boolean;
      readonly at: number;
      /** At random, 0 to 1. */
      readonly jitter: number;
      /** How long the other side wants to be left alone. */
      readonly retryAfterMs?: number;
    }
  /** What waits, was added before this moment and has been tried in vain since its time was over is not sent any more. */
  | { readonly type: 'expired'; readonly before: number; readonly at: number }
  /** What ended before this moment is not kept any more; that it was there is. */
  | { readonly type: 'forgotten'; readonly before: number; readonly at: number }
  /** A person wants it tried now, or the network is back. Without a key: all that waits. */
  | { readonly type: 'hurried'; readonly key?: string; readonly at: number }
  | { readonly type: 'dismissed'; readonly key: string };

/** An outbox nothing is in. */
export const emptyOutbox: OutboxState = { entries: [] };

/** The outbox after `action`. Pure: the same state back when nothing changes. */
export function reduceOutbox(state: OutboxState, action: OutboxAction): OutboxState {
  switch (action.type) {
    case 'loaded':
      return loaded(state, action);
    case 'added':
      return entryOf(state, action.entry.key)
        ? state
        : { ...state, entries: [...state.entries, action.entry] };
    case 'kept':
      return change(state, action.key, (entry) =>
        entry.kept === action.kept ? entry : { ...entry, kept: action.kept },
      );
    case 'delivered':
      return change(state, action.key, (entry) => ({
        ...ended(entry, { phase: 'delivered', answer: action.answer }, action.at),
        body: null,
      }));
    case 'refused':
      return change(state, action.key, (entry) =>
        ended(entry, { phase: 'refused', answer: action.answer }, action.at),
      );
    case 'failed':
      return change(state, action.key, (entry) => afterFailure(entry, action));
    case 'expired':
      return overdue(state, action).reduce(
        (before, { key }) => change(before, key, (entry) => ended(entry, { phase: 'expired' }, action.at)),
        state,
      );
    case 'forgotten':
      return endedBefore(state, action.before).reduce(
        (before, { key, was }) =>
          change(before, key, (entry) => ({
            ...ended(entry, { phase: 'forgotten', was }, action.at),
            body: null,
          })),
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
        ? { ...state, entries: state.entries.filter(({ key }) => key !== action.key) }
        : state;
  }
}

/** The entry of that key. */
export const entryOf = (state: OutboxState, key: string): OutboxEntry | undefined =>
  state.entries.find((entry) => entry.key === key);

/**
 * The entry to be sent next, of those kinds; undefined when none is due. What was never tried goes before what has to be tried again: somebody looks on
 * while it is sent, and behind a gateway that hangs each of the others takes its time.
 */
export function dueEntry(
  state: OutboxState,
  now: number,
  takes: (kind: string) => boolean = () => true,
): OutboxEntry | undefined {
  const due = ofWhichItIsTheTurn(state.entries).filter((entry) => takes(entry.kind) && isDue(entry, now));
  return due.filter(({ attempts }) => attempts === 0)[0] ?? due[0];
}

/**
 * What waits, was added before that moment, and has been tried in vain since its time was over: a clock that jumps years ahead ends nothing
 * that has not been tried since.
 */
export const overdue = (
  state: OutboxState,
  { before, at }: { readonly before: number; readonly at: number },
): readonly OutboxEntry[] =>
  state.entries.filter(
    ({ fate, addedAt, triedAt = 0 }) =>
      fate.phase === 'waiting' && addedAt < before && triedAt > addedAt + (at - before),
  );

/** What was forgotten before that moment: nobody has to be told of it any more. */
export const longForgotten = (state: OutboxState, before: number): readonly OutboxEntry[] =>
  state.entries.filter(
    ({ fate, endedAt, nextAt }) => fate.phase === 'forgotten' && (endedAt ?? nextAt) < before,
  );

/** What ended before that moment and has been kept since. */
export function endedBefore(
  state: OutboxState,
  before: number,
): readonly { readonly key: string; readonly was: EndedPhase }[] {
  const old: { readonly key: string; readonly was: EndedPhase }[] = [];
  for (const { key, fate, endedAt, nextAt } of state.entries)
    if (isEnded(fate) && (endedAt ?? nextAt) < before) old.push({ key, was: fate.phase });
  return old;
}

/** When the next entry of those kinds is due; undefined when none waits. */
export function nextDueAt(
  state: OutboxState,
  takes: (kind: string) => boolean = () => true,
): number | undefined {
  const times = ofWhichItIsTheTurn(state.entries)
    .filter(({ kind }) => takes(kind))
    .map(({ nextAt }) => nextAt);
  return times.length > 0 ? Math.min(...times) : undefined;
}

function loaded(
  state: OutboxState,
  { entries, whole = true }: Extract<OutboxAction, { type: 'loaded' }>,
): OutboxState {
  const missing = whole ? [] : state.entries.filter(({ key }) => !entries.some((entry) => entry.key === key));
  const all = [...missing, ...entries].sort((a, b) => a.addedAt - b.addedAt);
  return { entries: all, ...(!whole && { unread: true as const }) };
}

const isEnded = (fate: Fate): fate is Extract<Fate, { phase: EndedPhase }> =>
  fate.phase !== 'waiting' && fate.phase !== 'forgotten' && fate.phase !== 'unreadable';

const ended = (entry: OutboxEntry, fate: Fate, at: number): OutboxEntry => ({
  ...withoutHold(entry),
  endedAt: at,
  fate,
});

function withoutHold({ notBefore, ...entry }: OutboxEntry): OutboxEntry {
  void notBefore;
  return entry;
}

function afterFailure(
  entry: OutboxEntry,
  { code, retryable, at, jitter, retryAfterMs }: Extract<OutboxAction, { type: 'failed' }>,
): OutboxEntry {
  // Nobody failed when the page went away.
  if (code === 'cancelled') return entry;
  const attempts = entry.attempts + 1;
  if (!retryable) return { ...ended(entry, { phase: 'failed', code }, at), attempts };
  const asked = retryAfterMs === undefined ? 0 : askedPauseMs(retryAfterMs, jitter);
  return {
    ...withoutHold(entry),
    // One of years to come was dated by a clock that went wrong.
    addedAt: Math.min(entry.addedAt, at),
    attempts,
    triedAt: at,
    nextAt: at + Math.max(backoffMs(attempts, jitter), asked),
    ...(asked > 0 && { notBefore: at + asked }),
    fate: { phase: 'waiting', code },
  };
}

function hurry(entry: OutboxEntry, at: number): OutboxEntry {
  const { phase } = entry.fate;
  if (phase !== 'waiting' && phase !== 'refused' && phase !== 'failed') return entry;
  const nextAt = Math.max(Math.min(entry.nextAt, at), entry.notBefore ?? 0);
  if (phase === 'waiting' && nextAt === entry.nextAt) return entry;
  return { ...entry, nextAt, fate: { ...entry.fate, phase: 'waiting' } as OutboxEntry['fate'] };
}

function change(state: OutboxState, key: string, to: (entry: OutboxEntry) => OutboxEntry): OutboxState {
  let changed = false;
  const entries = state.entries.map((entry) => {
    const after = entry.key === key ? to(entry) : entry;
    if (after !== entry) changed = true;
    return after;
  });
  return changed ? { ...state, entries } : state;
}
