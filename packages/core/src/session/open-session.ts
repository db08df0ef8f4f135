import { cancellable } from '../base/cancellable.js';
import type { CancelSignal } from '../base/cancel-signal.js';
import { isTbError, TbError } from '../base/tb-error.js';
import type { SessionAnswer } from './session-answer.js';
import {
  lookAt,
  reduceSession,
  timeOf,
  unknownSession,
  type SessionAction,
  type SessionState,
} from './session-state.js';

/** How a page asks the gateway of its session. All reject with a `TbError`, `network` when the gateway cannot be reached. */
export interface SessionPort {
  /** Who is signed in; no sign of life. */
  read(options: { readonly signal: CancelSignal }): Promise<SessionAnswer>;
  /** Goes on being signed in. An answer `anonymous` when that is not so any more. */
  extend(options: { readonly signal: CancelSignal }): Promise<SessionAnswer>;
  /** Signs out; also when nobody is signed in. */
  end(options: { readonly signal: CancelSignal }): Promise<void>;
}

/** Time, handed in. */
export interface SessionClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back after so many milliseconds, later where the device was asleep; returns what prevents it. */
  after(ms: number, callback: () => void): () => void;
}

/** What the tabs of a site tell each other: that something has changed, and not what. */
export interface SessionNews {
  tell(): void;
  hear(listener: () => void): () => void;
}

/** What a session works with. */
export interface SessionParts {
  readonly port: SessionPort;
  readonly clock: SessionClock;
  readonly news?: SessionNews;
  /** How long before its end whoever is there is asked, in milliseconds; two minutes without it. */
  readonly warnMs?: number;
  /** A sign of life is passed on at most so often, in milliseconds; once a minute without it. */
  readonly aliveEveryMs?: number;
}

/**
 * The session of a page: one for all of its widgets. Its end is found by the clock, also after the device has been asleep; before that is said the
 * gateway is asked once more, since another page may have given signs of life. Where it cannot be asked the session is over.
 */
export interface Session {
  readonly state: SessionState;
  /** Calls back after every change. Returns what ends it. */
  subscribe(listener: () => void): () => void;
  /** Asks the gateway; never rejects: what goes wrong is in the state. */
  refresh(): Promise<void>;
  /** Somebody does something. Passed on now and then. */
  alive(): void;
  /**
   * Goes on being signed in.
   * @throws {TbError} of the gateway: the session goes on as it was.
   */
  extend(): Promise<void>;
  /**
   * Signs out, in all tabs.
   * @throws {TbError} of the gateway: nobody has been signed out, and that has to be said.
   */
  end(): Promise<void>;
  /** Looks at the clock: the page is shown again. */
  look(): void;
  /** Stops; the session goes on. */
  close(): void;
}

const usualWarnMs = 120_000;
const usualAliveEveryMs = 60_000;

/** After so long without an answer the gateway counts as out of reach, in milliseconds. */
const patienceMs = 10_000;

/** Timers of a device that was asleep are late: it is looked at least so often, in milliseconds. */
const longestSleepMs = 30_000;

/** Opens the session of a page, and asks the gateway who is signed in. */
export function openSession(parts: SessionParts): Session {
  const { port, clock, news } = parts;
  const { warnMs = usualWarnMs, aliveEveryMs = usualAliveEveryMs } = parts;
  const life = cancellable();
  const { signal } = life;
  const listeners = new Set<() => void>();
  let state = unknownSession;
  let stopTimer: () => void = () => undefined;
  /** Answers to what was asked before the last of these are of a session that is no more. */
  let turn = 0;
  let asking: Promise<void> | undefined;
  let passedOnAt = -Infinity;

  const dispatch = (action: SessionAction): void => {
    if (signal.aborted) return;
    const before = state;
    state = reduceSession(state, action);
    if (state !== before) listeners.forEach((listener) => listener());
    wait();
  };

  const ask = async (how: 'read' | 'extend'): Promise<void> => {
    const of = how === 'extend' ? (turn += 1) : turn;
    const at = clock.now();
    const answer = await inTime(port[how]({ signal }), clock);
    if (of === turn) dispatch({ type: 'told', answer, at });
  };

  const refresh = (): Promise<void> =>
    (asking ??= ask('read')
      .catch((cause: unknown) => dispatch({ type: 'failed', error: asError(cause) }))
      .then(() => void (asking = undefined)));

  /** It seems to be nearly over, or over: another page may know better. */
  const makeSure = async (): Promise<void> => {
    const before = state;
    await refresh();
    const time = timeOf(state, clock.now(), warnMs);
    if (time === 'warn') dispatch({ type: 'warned' });
    // Nobody could say how long it has been, or that it goes on.
    else if (time === 'over' || (time === 'ask' && state === before)) dispatch({ type: 'over' });
    else wait();
  };

  const look = (): void => {
    if (signal.aborted || asking) return;
    const time = timeOf(state, clock.now(), warnMs);
    const isKnown = time === 'fine' || (time === 'warn' && state.phase === 'signed-in' && state.warned);
    if (isKnown) wait();
    else void makeSure();
  };

  const wait = (): void => {
    stopTimer();
    const at = lookAt(state, warnMs);
    if (signal.aborted || at === undefined) return;
    const ms = Math.min(Math.max(at - clock.now(), 0), longestSleepMs);
    stopTimer = clock.after(ms, look);
  };

  const extend = async (): Promise<void> => {
    passedOnAt = clock.now();
    await ask('extend').catch((cause: unknown) => Promise.reject(asError(cause)));
    news?.tell();
  };

  const deaf = news?.hear(() => void (asking ? asking.then(refresh) : refresh()));
  void refresh();
  return {
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    refresh,
    alive() {
      const since = clock.now() - passedOnAt;
      // Whoever was asked whether they are there answers by a button: a sleeve on the screen is no answer.
      const isAsked = state.phase === 'signed-in' && state.warned;
      if (state.phase !== 'signed-in' || isAsked || (since >= 0 && since < aliveEveryMs)) return;
      extend().catch(() => undefined);
    },
    extend,
    async end() {
      turn += 1;
      try {
        await port.end({ signal });
      } catch (cause) {
        // What was asked meanwhile was not listened to.
        void refresh();
        throw asError(cause);
      }
      turn += 1;
      dispatch({ type: 'ended' });
      news?.tell();
    },
    look,
    close() {
      life.cancel();
      stopTimer();
      deaf?.();
      listeners.clear();
    },
  };
}

/** What is still being waited for after {@link patienceMs} has failed, whatever comes of it. */
function inTime<Found>(work: Promise<Found>, clock: SessionClock): Promise<Found> {
  return new Promise((resolve, reject) => {
    const stop = clock.after(patienceMs, () =>
      reject(new TbError('network', 'the gateway does not answer', { retryable: true })),
    );
    work.then(resolve, reject).finally(stop);
  });
}

const asError = (cause: unknown): TbError =>
  isTbError(cause)
    ? cause
    : new TbError('network', 'the gateway could not be asked', { cause, retryable: true });
