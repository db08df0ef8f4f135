import type { RatingLevel } from './level.js';
import type { RatingStage } from './rating.js';

/**
 * Where the rating of one case or visit stands.
 *
 * - `not-eligible`: nothing has been handled yet that could be rated.
 * - `open`: a first rating may be given.
 * - `submitted`: it was given; a bad one waits to be called back.
 * - `verifying`: a bad one is being looked into (核实), or again after an appeal of the staff.
 * - `rectifying`: it was found true, and is being put right (整改).
 * - `replied`: the resident has an answer (反馈), and may add a rating (追评).
 * - `appended`: they did.
 * - `rejected`: it was found mistaken or malicious, and does not count.
 * - `closed`: nothing comes any more.
 */
export type RatingPhase =
  | 'not-eligible'
  | 'open'
  | 'submitted'
  | 'verifying'
  | 'rectifying'
  | 'replied'
  | 'appended'
  | 'rejected'
  | 'closed';

/** Why a bad rating is not adopted (不予采纳): 误评, 恶意差评. */
export type RejectedFor = 'mistaken' | 'malicious';

/** A rating that was taken in. Times are milliseconds since 1970. */
export interface TakenRating {
  /** Its idempotency key: the same one again is the same rating. */
  readonly key: string;
  readonly level: RatingLevel;
  readonly at: number;
  /** It is the system's: the resident gave none in time. */
  readonly byDefault?: true;
}

/** What is kept about the rating of one case or visit. Times are milliseconds since 1970. */
export interface RatingCase {
  readonly phase: RatingPhase;
  readonly openedAt?: number;
  readonly first?: TakenRating;
  readonly followUp?: TakenRating;
  readonly repliedAt?: number;
  /** The staff has appealed; that can be done once. */
  readonly appealed?: true;
  readonly rejectedFor?: RejectedFor;
}

/** What can happen to it. Times are milliseconds since 1970. */
export type RatingEvent =
  /** The case was accepted or closed, the visit ended: there is something to rate. */
  | { readonly type: 'opened'; readonly at: number }
  | {
      readonly type: 'rated';
      readonly stage: RatingStage;
      readonly key: string;
      readonly level: RatingLevel;
      /** When the resident gave it. */
      readonly at: number;
      /** When it arrived. */
      readonly receivedAt: number;
    }
  /** Somebody has called the resident back about a bad rating, and looks into it. */
  | { readonly type: 'called-back' }
  | { readonly type: 'verified'; readonly outcome: 'true' | RejectedFor }
  /** Those who were rated say that it is not so. */
  | { readonly type: 'appealed' }
  | { readonly type: 'replied'; readonly at: number }
  /** Time went by: windows may have ended. */
  | { readonly type: 'lapsed'; readonly at: number }
  | { readonly type: 'closed' };

/** A case or visit before there is anything to rate. */
export const newRatingCase: RatingCase = { phase: 'not-eligible' };
