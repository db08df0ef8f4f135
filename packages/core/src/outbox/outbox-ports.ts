import type { CancelSignal } from '../base/cancel-signal.js';
import type { Json } from '../base/json.js';
import type { OutboxEntry } from './outbox-entry.js';

/** Where entries survive a crash. */
export interface OutboxStore {
  /** Every entry; what is none is left out. */
  load(): Promise<readonly OutboxEntry[]>;
  /** Writes the entry of that key. Resolves once it would survive a crash. */
  save(entry: OutboxEntry): Promise<void>;
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
  /**
   * Sends an entry with its key. The other side takes a key in once: sending it again gets the first answer.
   * @throws {TbError} retryable ones are tried again, others are the end of it. Anything else thrown counts as retryable.
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
