import { cancellable } from '../base/cancellable.js';
import { isTbError, TbError } from '../base/tb-error.js';
import { longestWaitMs } from './backoff.js';
import { deliverWithin } from './deliver-within.js';
import { nextPlace } from './order.js';
import { newEntry, type NewEntry, type OutboxEntry } from './outbox-entry.js';
import type { OutboxClock, OutboxLock, OutboxStore, OutboxTransport } from './outbox-ports.js';
import {
  dueEntry,
  emptyOutbox,
  longForgotten,
  nextDueAt,
  reduceOutbox,
  type OutboxAction,
  type OutboxState,
} from './reduce-outbox.js';
import { retryAfterOf } from './retry-after.js';
import { checkRoom, usualOutboxLimits, type OutboxLimits } from './room.js';

/** What an outbox works with. */
export interface OutboxParts {
  readonly store: OutboxStore;
  readonly transport: OutboxTransport;
  readonly lock: OutboxLock;
  readonly clock: OutboxClock;
  /** How long something waits at most, in milliseconds, and till it has been tried in vain after that; without it for ever. */
  readonly lifetimeMs?: number;
  /**
   * How long it is kept after its end for somebody to see it, in milliseconds; so long again it is told that something was there. Without it for ever.
   */
  readonly keptMs?: number;
  /** How long a transport may take for one try, in milliseconds; a minute without it. */
  readonly tryMs?: number;
  /** How much it holds; {@link usualOutboxLimits} without it. */
  readonly limits?: OutboxLimits;
}

/**
 * Delivers things once, whatever happens to the network, the page and its other tabs: an entry is sent until there is an answer, always under
 * its key, and whoever gets it takes a key in once. Those of a group are sent in the order in which they were added.
 */
export interface Outbox {
  readonly state: OutboxState;
  /** Resolves once `state` has what earlier pages left, whether or not it could be sent; never rejects. */
  readonly read: Promise<void>;
  /** Calls back after every change. Returns what ends it. */
  subscribe(listener: () => void): () => void;
  /**
   * Resolves with the entry once it is written: from then on it will be delivered, or be seen waiting. Its `kept` says whether that holds beyond
   * this page. Sending begins by itself. An entry whose key is known already is that entry.
   * @throws {TbError} `full` when there is no room: nothing is kept, and nothing was sent.
   * @throws {unknown} What the store threw: nothing is kept, and nothing was sent.
   */
  add(entry: NewEntry): Promise<OutboxEntry>;
  /** Sends what is due and has not been sent. Resolves when nothing is due any more; never rejects. */
  deliver(): Promise<void>;
  /** Reads what the store has by now, and sends nothing; never rejects. */
  reload(): Promise<void>;
  /**
   * Sends now what waits: the network is back, a person wants it. With a key also what was refused or failed. Not what the other side has asked
   * not to be sent yet.
   */
  hurry(key?: string): Promise<void>;
  /** Takes an entry away: its receipt was seen, or a person takes it back. Not while it is being sent. */
  dismiss(key: string): Promise<void>;
  /** Stops. What waits stays in the store. */
  close(): void;
}

/** After a store or a lock that failed, in milliseconds. */
const pauseMs = 30_000;

/** Longer than anything a gateway takes for a large application on a slow line. */
const usualTryMs = 60_000;

/** An outbox over its store. Reads it, and begins to send what is due. */
export function openOutbox(parts: OutboxParts): Outbox {
  const { store, transport, lock, clock } = parts;
  const { lifetimeMs = Infinity, keptMs = Infinity, tryMs = usualTryMs } = parts;
  const { limits = usualOutboxLimits } = parts;
  const life = cancellable();
  const { signal } = life;
  const listeners = new Set<() => void>();
  const takes = (kind: string): boolean => transport.takes?.(kind) ?? true;
  const due = (): OutboxEntry | undefined => dueEntry(state, clock.now(), takes);
  let state = emptyOutbox;
  let running: Promise<void> | undefined;
  let again = false;
  let stopTimer: () => void = () => undefined;
  let storeTurn: Promise<unknown> = Promise.resolve();

  const dispatch = (action: OutboxAction): void => {
    const before = state;
    state = reduceOutbox(state, action);
    if (state !== before) listeners.forEach((listener) => listener());
  };

  /** One after the other: what is read can never be older than what was written before. */
  const withStore = <T>(work: () => Promise<T>): Promise<T> => {
    const result = storeTurn.then(work);
    storeTurn = result.catch(() => undefined);
    return result;
  };

  const load = (): Promise<void> =>
    withStore(async () => {
      const loaded = await store.load();
      // Closed, perhaps since all was wiped: what was read is nobody's here any more.
      if (!signal.aborted) dispatch({ type: 'loaded', ...loaded });
    });

  /**
   * What happens shows, and is written: what has changed, and nothing else, since another page may know more of the rest. In the store's turn: what
   * was read before would show again what was.
   */
  const record = (action: OutboxAction): Promise<void> =>
    withStore(async () => {
      // Closed for good, perhaps since the session ended and all was wiped: nothing may be written any more.
      if (signal.aborted) return;
      const before = state.entries;
      dispatch(action);
      const changed = state.entries.filter((entry) => before.indexOf(entry) < 0);
      for (const entry of changed) dispatch({ type: 'kept', key: entry.key, kept: await store.save(entry) });
    });

  /** Takes it away, and shows that. */
  const take = (key: string): Promise<void> =>
    withStore(async () => {
      await store.remove(key);
      dispatch({ type: 'dismissed', key });
    });

  const send = async (entry: OutboxEntry): Promise<void> => {
    const { key } = entry;
    let action: OutboxAction;
    try {
      const { taken, answer } = await deliverWithin(entry, { transport, clock, tryMs, signal });
      action = { type: taken ? 'delivered' : 'refused', key, answer, at: clock.now() };
    } catch (cause) {
      const error = isTbError(cause)
        ? cause
        : new TbError('network', 'the transport failed', { cause, retryable: true });
      const { code, retryable } = error;
      const retryAfterMs = retryAfterOf(error);
      action = {
        type: 'failed',
        key,
        code,
        retryable,
        at: clock.now(),
        jitter: clock.random(),
        ...(retryAfterMs !== undefined && { retryAfterMs }),
      };
    }
    // Not written: it will be sent again under its key, and get the same answer.
    await record(action).catch(() => undefined);
  };

  /** What nobody came to see stays to be told of, without what was in it; and goes when nobody came to hear that, either. */
  const forget = async (): Promise<void> => {
    const at = clock.now();
    for (const { key } of longForgotten(state, at - keptMs)) await take(key);
    await record({ type: 'forgotten', before: at - keptMs, at });
  };

  const sendAll = async (): Promise<void> => {
    // Another tab may have delivered meanwhile.
    await load();
    await forget();
    for (let entry = due(); entry && !signal.aborted; entry = due()) await send(entry);
    // Only now: what has waited too long has been tried once more. It stays to be told of.
    const at = clock.now();
    await record({ type: 'expired', before: at - lifetimeMs, at });
  };

  /** Not under the lock: another tab that is sending something holds it for long. */
  const read = load().catch(() => undefined);

  const run = async (): Promise<void> => {
    let failed = false;
    await read;
    do {
      again = false;
      await lock.run(sendAll, { signal }).catch(() => (failed = true));
    } while (again && !failed && !signal.aborted);
    running = undefined;
    wake(failed || state.unread === true);
  };

  const deliver = (): Promise<void> => {
    if (signal.aborted) return Promise.resolve();
    again = true;
    return (running ??= run());
  };

  const wake = (failed: boolean): void => {
    stopTimer();
    const next = nextDueAt(state, takes);
    if (signal.aborted || (next === undefined && !failed)) return;
    const ms = Math.max(next === undefined ? 0 : next - clock.now(), failed ? pauseMs : 0);
    // However far away, it is looked again: the clock of a device may be put right.
    stopTimer = clock.after(Math.min(ms, longestWaitMs), () => void deliver());
  };

  void deliver();
  return {
    get state() {
      return state;
    },
    read,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async add(given) {
      const entry = await withStore(async (): Promise<OutboxEntry> => {
        // Written before anything is sent, and shown only once it is written.
        const { entries } = reduceOutbox(state, { type: 'loaded', ...(await store.load()) });
        const known = entries.find(({ key }) => key === given.key);
        if (!known) checkRoom(entries, given, limits);
        const entry = known ?? newEntry(given, clock.now(), nextPlace(entries, given.group));
        const added = known ?? { ...entry, kept: await store.save(entry) };
        dispatch({ type: 'added', entry: added });
        return added;
      });
      void deliver();
      return entry;
    },
    deliver,
    reload: () => load().catch(() => undefined),
    async hurry(key) {
      await lock
        .run(
          async () => {
            await load();
            await record({ type: 'hurried', at: clock.now(), ...(key !== undefined && { key }) });
          },
          { signal },
        )
        .catch(() => undefined);
      await deliver();
    },
    dismiss: (key) =>
      lock.run(
        async () => {
          // Whoever is told of it sees also what other tabs have added.
          await load();
          await take(key);
        },
        { signal },
      ),
    close() {
      life.cancel();
      stopTimer();
      listeners.clear();
    },
  };
}
