import { cancellable } from '../base/cancellable.js';
import { isTbError, TbError } from '../base/tb-error.js';
import { newEntry, type NewEntry, type OutboxEntry } from './outbox-entry.js';
import type { OutboxClock, OutboxLock, OutboxStore, OutboxTransport } from './outbox-ports.js';
import {
  dueEntry,
  emptyOutbox,
  entryOf,
  nextDueAt,
  overdue,
  reduceOutbox,
  type OutboxAction,
  type OutboxState,
} from './reduce-outbox.js';

/** What an outbox works with. */
export interface OutboxParts {
  readonly store: OutboxStore;
  readonly transport: OutboxTransport;
  readonly lock: OutboxLock;
  readonly clock: OutboxClock;
  /** How long something waits at most, in milliseconds; without it for ever. */
  readonly lifetimeMs?: number;
}

/** Delivers things once, whatever happens to the network, the page and its other tabs. */
export interface Outbox {
  readonly state: OutboxState;
  /** Resolves once `state` has what earlier pages left, whether or not it could be sent; never rejects. */
  readonly read: Promise<void>;
  /** Calls back after every change. Returns what ends it. */
  subscribe(listener: () => void): () => void;
  /**
   * Resolves once the entry is written: from then on it will be delivered, or be seen waiting. Sending begins by itself.
   * An entry whose key is known already is that entry.
   * @throws {unknown} What the store threw: nothing is kept, and nothing was sent.
   */
  add(entry: NewEntry): Promise<void>;
  /** Sends what is due and has not been sent. Resolves when nothing is due any more; never rejects. */
  deliver(): Promise<void>;
  /** Sends now what waits: the network is back, a person wants it. With a key also what was refused or failed. */
  hurry(key?: string): Promise<void>;
  /** Takes an entry away: its receipt was seen, or a person takes it back. Not while it is being sent. */
  dismiss(key: string): Promise<void>;
  /** Stops. What waits stays in the store. */
  close(): void;
}

/** After a store or a lock that failed, in milliseconds. */
const pauseMs = 30_000;

/** An outbox over its store. Reads it, and begins to send what is due. */
export function openOutbox({ store, transport, lock, clock, lifetimeMs = Infinity }: OutboxParts): Outbox {
  const life = cancellable();
  const { signal } = life;
  const listeners = new Set<() => void>();
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
    withStore(async () => dispatch({ type: 'loaded', entries: await store.load() }));

  /** What happens to an entry shows at once, and is written. */
  const record = (action: OutboxAction & { readonly key: string }): Promise<void> => {
    dispatch(action);
    const entry = entryOf(state, action.key);
    return withStore(() => (entry ? store.save(entry) : store.remove(action.key)));
  };

  const send = async (entry: OutboxEntry): Promise<void> => {
    const { key } = entry;
    let action: OutboxAction & { readonly key: string };
    try {
      const { taken, answer } = await transport.deliver(entry, { signal });
      action = { type: taken ? 'delivered' : 'refused', key, answer };
    } catch (cause) {
      const error = isTbError(cause)
        ? cause
        : new TbError('network', 'the transport failed', { cause, retryable: true });
      const { code, retryable } = error;
      action = { type: 'failed', key, code, retryable, at: clock.now(), jitter: clock.random() };
    }
    // Closed for good, perhaps since the session ended and all was wiped: nothing may be written any more.
    if (signal.aborted) return;
    // Not written: it will be sent again under its key, and get the same answer.
    await record(action).catch(() => undefined);
  };

  /** What has waited too long stays to be told of. */
  const expire = async (): Promise<void> => {
    const before = clock.now() - lifetimeMs;
    const late = overdue(state, before);
    if (late.length === 0) return;
    dispatch({ type: 'expired', before });
    await withStore(async () => {
      for (const { key } of late) {
        const entry = entryOf(state, key);
        if (entry) await store.save(entry);
      }
    });
  };

  const sendAll = async (): Promise<void> => {
    // Another tab may have delivered meanwhile.
    await load();
    await expire();
    for (
      let entry = dueEntry(state, clock.now());
      entry && !signal.aborted;
      entry = dueEntry(state, clock.now())
    )
      await send(entry);
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
    wake(failed);
  };

  const deliver = (): Promise<void> => {
    if (signal.aborted) return Promise.resolve();
    again = true;
    return (running ??= run());
  };

  const wake = (failed: boolean): void => {
    stopTimer();
    const next = nextDueAt(state);
    if (signal.aborted || (next === undefined && !failed)) return;
    const ms = Math.max(next === undefined ? 0 : next - clock.now(), failed ? pauseMs : 0);
    stopTimer = clock.after(ms, () => void deliver());
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
      await withStore(async () => {
        // Written before anything is sent, and shown only once it is written.
        const known = (await store.load()).find(({ key }) => key === given.key);
        const entry = known ?? newEntry(given, clock.now());
        if (!known) await store.save(entry);
        dispatch({ type: 'added', entry });
      });
      void deliver();
    },
    deliver,
    async hurry(key) {
      await lock
        .run(
          async () => {
            await load();
            dispatch({ type: 'hurried', at: clock.now(), ...(key !== undefined && { key }) });
            const meant = state.entries.filter((entry) => key === undefined || entry.key === key);
            await withStore(() => Promise.all(meant.map((entry) => store.save(entry))));
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
          await record({ type: 'dismissed', key });
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
