import { isBadLevel } from './level.js';
import type { RatingCase } from './rating-case.js';
import type { RatingRules } from './rating-rules.js';
import type { RatingStage } from './rating.js';

/** Whether a rating may be given, and if not why: `reason` for residents, `because` for those who ask at the counter. */
export type RatingEligibility =
  | {
      readonly may: true;
      readonly stage: RatingStage;
      /** Till when; milliseconds since 1970. Left out: no window is set. */
      readonly until?: number;
    }
  | {
      readonly may: false;
      readonly reason: 'not-eligible' | 'expired' | 'already-rated';
      /**
       * `not-handled`: nothing was handled yet. `not-bad`, `not-replied`: a follow-up comes after the answer to a bad rating. `no-follow-up`:
       * this department takes none. `rejected`: the rating was found mistaken or malicious. `window`: its time is over. `rated`: there is one.
       */
      readonly because:
        'not-handled' | 'not-bad' | 'not-replied' | 'no-follow-up' | 'rejected' | 'window' | 'rated';
    };

/** When a rating was given and when it arrived, in milliseconds since 1970. The same for one that is about to be given. */
export interface RatingMoment {
  readonly at: number;
  readonly receivedAt: number;
}

const DAY = 86_400_000;

/** Whether a rating of that stage may be given. */
export function ratingEligibility(
  state: RatingCase,
  stage: RatingStage,
  moment: RatingMoment,
  rules: RatingRules,
): RatingEligibility {
  return stage === 'first' ? mayFirst(state, moment, rules) : mayFollow(state, moment, rules);
}

/** What may be given next: the first rating, or a follow-up. Once the first is given and no follow-up may be, it is `already-rated`. */
export function nextRating(state: RatingCase, now: number, rules: RatingRules): RatingEligibility {
  const moment = { at: now, receivedAt: now };
  const first = mayFirst(state, moment, rules);
  if (!state.first || state.first.byDefault) return first;
  const next = mayFollow(state, moment, rules);
  return next.may ? next : no('already-rated', next.because);
}

function mayFirst(
  state: RatingCase,
  moment: RatingMoment,
  { firstDays, lateDays }: RatingRules,
): RatingEligibility {
  if (state.phase === 'not-eligible') return no('not-eligible', 'not-handled');
  if (state.first && !state.first.byDefault) return no('already-rated', 'rated');
  // It was opened but is no more: the window ended without a rating of the resident.
  return inWindow('first', moment, { from: state.openedAt, days: firstDays, lateDays });
}

function mayFollow(state: RatingCase, moment: RatingMoment, rules: RatingRules): RatingEligibility {
  if (rules.followUp === 'none') return no('not-eligible', 'no-follow-up');
  if (state.followUp) return no('already-rated', 'rated');
  if (state.phase === 'rejected' || state.rejectedFor) return no('not-eligible', 'rejected');
  if (!state.first || state.first.byDefault || !isBadLevel(state.first.level))
    return no('not-eligible', 'not-bad');
  if (state.repliedAt === undefined) return no('not-eligible', 'not-replied');
  const window = { from: state.repliedAt, days: rules.followUpDays, lateDays: rules.lateDays };
  return inWindow('follow-up', moment, window);
}

/** A span of time in which something may be given. */
interface Window {
  /** Milliseconds since 1970. */
  readonly from: number | undefined;
  readonly days: number | undefined;
  readonly lateDays: number;
}

function inWindow(
  stage: RatingStage,
  moment: RatingMoment,
  { from, days, lateDays }: Window,
): RatingEligibility {
  if (from === undefined || days === undefined) return { may: true, stage };
  const until = from + days * DAY;
  return givenAt(moment, from, lateDays) <= until ? { may: true, stage, until } : no('expired', 'window');
}

/**
 * When a rating counts as given: as the device says, as far as that can be. A clock that is ahead or behind neither opens a window nor closes
 * it, and one that was on its way for too long counts from its arrival.
 */
export function givenAt({ at, receivedAt }: RatingMoment, from: number, lateDays: number): number {
  const said = Math.min(Math.max(at, from), receivedAt);
  return receivedAt - said > lateDays * DAY ? receivedAt : said;
}

const no = (
  reason: Extract<RatingEligibility, { may: false }>['reason'],
  because: Extract<RatingEligibility, { may: false }>['because'],
): RatingEligibility => ({ may: false, reason, because });
