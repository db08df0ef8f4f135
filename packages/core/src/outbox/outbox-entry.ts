import { isRecord, type Json } from '../base/json.js';
import type { TbErrorCode } from '../base/tb-error.js';

/** Something to be delivered once. */
export interface OutboxEntry {
  /** The idempotency key: made at random before anything is sent, and sent with every attempt. */
  readonly key: string;
  /** Which transport it is for: `case`, `rating`. */
  readonly kind: string;
  /** What is sent; `null` once it was delivered, since then nobody needs it here any more. */
  readonly body: Json;
  /** Milliseconds since 1970. */
  readonly addedAt: number;
  readonly attempts: number;
  /** Not to be sent before; milliseconds since 1970. */
  readonly nextAt: number;
  readonly fate: Fate;
}

/** How it stands with an entry. Only a person's `dismiss` takes it away. */
export type Fate =
  /** Will be sent. `code` is why the last attempt failed. */
  | { readonly phase: 'waiting'; readonly code?: TbErrorCode }
  /** Was taken in. `answer` is the receipt: kept until somebody has seen it. */
  | { readonly phase: 'delivered'; readonly answer: Json }
  /** Was looked at and not taken: somebody has to mend it. */
  | { readonly phase: 'refused'; readonly answer: Json }
  /** Cannot be delivered as it is, and trying again by itself would not help. */
  | { readonly phase: 'failed'; readonly code: TbErrorCode }
  /** Has waited for so long that nobody counts on it any more: it is not sent without being asked for anew. */
  | { readonly phase: 'expired' };

/** What is known of an entry when it is added. */
export type NewEntry = Pick<OutboxEntry, 'key' | 'kind' | 'body'>;

/** An entry as it begins. */
export function newEntry({ key, kind, body }: NewEntry, now: number): OutboxEntry {
  return { key, kind, body, addedAt: now, attempts: 0, nextAt: now, fate: { phase: 'waiting' } };
}

const phases = ['waiting', 'delivered', 'refused', 'failed', 'expired'];

/** What a store has, as an entry; undefined when it is none. An earlier version of the page may have written it. */
export function readEntry(stored: unknown): OutboxEntry | undefined {
  if (!isRecord(stored) || !isRecord(stored['fate'])) return undefined;
  const { key, kind, body, addedAt, attempts, nextAt, fate } = stored;
  const whole =
    typeof key === 'string' &&
    typeof kind === 'string' &&
    body !== undefined &&
    [addedAt, attempts, nextAt].every((value) => typeof value === 'number') &&
    phases.indexOf(String(fate['phase'])) >= 0;
  return whole ? (stored as unknown as OutboxEntry) : undefined;
}
