import type { Json } from '../base/json.js';
import type { TbErrorCode } from '../base/tb-error.js';

/** The shape entries have today; 1 had neither a version nor a place in a group. */
export const entryVersion = 2;

/** Where an entry is: `disk` survives the page, `memory` is gone with it. People are to be told of the latter. */
export type KeptIn = 'disk' | 'memory';

/** Something to be delivered once. */
export interface OutboxEntry {
  /** {@link entryVersion} of the page that wrote it. */
  readonly version: number;
  /** The idempotency key: made at random before anything is sent, and sent with every attempt. */
  readonly key: string;
  /** Which transport it is for: `case`, `rating`. */
  readonly kind: string;
  /** What goes in order, for example all about one booking: none of a group is sent while an earlier one still waits. Alone without. */
  readonly group?: string;
  /** The place in its group. */
  readonly sequence: number;
  /** What is sent; `null` once it was delivered, since then nobody needs it here any more. */
  readonly body: Json;
  /** Milliseconds since 1970. */
  readonly addedAt: number;
  readonly attempts: number;
  /** When the last attempt failed; milliseconds since 1970. */
  readonly triedAt?: number;
  /** Not to be sent before; milliseconds since 1970. */
  readonly nextAt: number;
  /** The other side does not want it before, whoever is in a hurry; milliseconds since 1970. */
  readonly notBefore?: number;
  /** When it came to its end, or what was in it was let go; milliseconds since 1970. */
  readonly endedAt?: number;
  /** Said by the store that gave or took it. */
  readonly kept: KeptIn;
  readonly fate: Fate;
}

/** How it stands with an entry. A person's `dismiss` takes it away, and time what was `forgotten`. */
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
  | { readonly phase: 'expired' }
  /** Nobody came to see how it ended, for so long that neither what was sent nor the answer is kept. `was` is how it ended. */
  | { readonly phase: 'forgotten'; readonly was: EndedPhase }
  /** It is there, but not for this page: see {@link Unreadable}. Nothing is changed about it, and it may go on elsewhere. */
  | { readonly phase: 'unreadable'; readonly why: Unreadable };

/** How an entry can have ended. */
export type EndedPhase = 'delivered' | 'refused' | 'failed' | 'expired';

/**
 * Why an entry cannot be read: a `newer` version of the page has written it; it is `damaged`; it is `sealed` with a key that is gone.
 */
export type Unreadable = 'newer' | 'damaged' | 'sealed';

/** What is known of an entry when it is added. */
export type NewEntry = Pick<OutboxEntry, 'key' | 'kind' | 'body'> & { readonly group?: string };

/** An entry as it begins. */
export function newEntry({ key, kind, body, group }: NewEntry, now: number, sequence = 0): OutboxEntry {
  return {
    version: entryVersion,
    key,
    kind,
    ...(group !== undefined && { group }),
    sequence,
    body,
    addedAt: now,
    attempts: 0,
    nextAt: now,
    kept: 'disk',
    fate: { phase: 'waiting' },
  };
}
