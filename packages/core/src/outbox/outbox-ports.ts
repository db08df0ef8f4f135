import type { CancelSignal } from '../base/cancel-signal.js';
import type { Json } from '../base/json.js';
import type { KeptIn, OutboxEntry } from './outbox-entry.js';

/** What a store has. */
export interface Loaded {
  /** Every entry; what cannot be read too, as `unreadable`. */
  readonly entries: readonly OutboxEntry[];
  /** `false`: not all could be read at present. What is not among the entries may be there all the same. */
  readonly whole: boolean;
}

/** Where entries survive a crash. */
export interface OutboxStore {
  /** May reject when nothing can be read at present. */
  load(): Promise<Loaded>;
  /**
   * Writes the entry of that key. Resolves once it is where it can be: on `disk` it would survive a crash and a loss of power, in
   * `memory` it would not. Rejects when it is nowhere.
   */
  save(entry: OutboxEntry): Promise<KeptIn>;
  remove(key: string): Promise<void>;
}

/** What became of sending an entry. */
export interface Delivery {
  /** Whether it was taken in. */
  readonly taken: boolean;
  /** A receipt, or what is wrong. Kept with the entry: as small as it can be. */
  readonly answer: Json;
}

/** How entries get to where they are going. */
export interface OutboxTransport {
  /** Whether it delivers entries of that kind; all without it. Those of other kinds wait for a page that does. */
  takes?(kind: string): boolean;
  /**
   * Sends an entry with its key. The other side takes a key in once: sending it again gets the first answer. The signal fires when it is
   * called off, or has taken too long.
   * @throws {TbError} retryable ones are tried again, not before the `retryAfterMs` of a `cause` that is a `RetryAfter`; others are
   *   the end of it. Anything else thrown counts as retryable.
   */
  deliver(entry: OutboxEntry, options: { readonly signal: CancelSignal }): Promise<Delivery>;
}

/** Lets one page at a time deliver. */
export interface OutboxLock {
  /** Runs `work` once nobody else does. Rejects with `cancelled` when the signal fires before it is its turn. */
  run<T>(work: () => Promise<T>, options: { readonly signal: CancelSignal }): Promise<T>;
}

/** Time and chance, handed in. */
export interface OutboxClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back after so many milliseconds; returns what prevents it. */
  after(ms: number, callback: () => void): () => void;
  /** 0 to 1. */
  random(): number;
}
