import { givenAt, ratingEligibility, type RatingEligibility } from './eligibility.js';
import type { RatingCase } from './rating-case.js';
import type { RatingRules } from './rating-rules.js';
import { judgeClaims, refusalReason, type RatingClaims, type TokenRefusal } from './rating-token.js';
import type { Rating } from './rating.js';
import { reduceRating } from './reduce-rating.js';

/** A rating that has come in, with all that is known of what it is about. */
export interface ArrivedRating {
  readonly rating: Rating;
  /** Its idempotency key. */
  readonly key: string;
  /** Of its token, whose signature was found to be right. */
  readonly claims: RatingClaims;
  /** Whether the token was used before. */
  readonly spent: boolean;
  /** Where the rating of its case or visit stands. */
  readonly state: RatingCase;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
}

/** What becomes of it. */
export type RatingIntake =
  /** Store the rating, this state, and that the token is spent: in one transaction. */
  | { readonly outcome: 'taken'; readonly state: RatingCase }
  /** It was taken before; the answer of then got lost. Answer the same again. */
  | { readonly outcome: 'repeated' }
  | {
      readonly outcome: 'refused';
      readonly reason: Extract<RatingEligibility, { may: false }>['reason'];
      /** For logs and those at the counter. `stage`: the token is for the other one. `exchange`: a window's code rates nothing itself. */
      readonly because:
        Extract<RatingEligibility, { may: false }>['because'] | TokenRefusal | 'stage' | 'exchange';
    };

/**
 * Whether a rating is taken in. The order matters: what was taken before is that before anything else is asked, since its token is spent by
 * now; and a token is judged as of when the rating was given, since it may have waited in an outbox for days.
 */
export function takeRating(arrived: ArrivedRating, rules: RatingRules): RatingIntake {
  return takeBy(arrived, arrived.claims.kind === 'visit' ? rulesOfVisit(rules) : rules);
}

function takeBy(arrived: ArrivedRating, rules: RatingRules): RatingIntake {
  const { rating, key, claims, spent, state, receivedAt } = arrived;
  const { stage, level } = rating;
  const before = stage === 'first' ? state.first : state.followUp;
  if (before && !before.byDefault && before.key === key) return { outcome: 'repeated' };
  if (claims.kind === 'window') return { outcome: 'refused', reason: 'not-eligible', because: 'exchange' };
  if (claims.stage !== stage) return { outcome: 'refused', reason: 'not-eligible', because: 'stage' };
  const moment = { at: Date.parse(rating.ratedAt), receivedAt };
  const now = givenAt(moment, claims.issuedAt * 1_000, rules.lateDays) / 1_000;
  const token = judgeClaims(claims, { now, spent: () => spent });
  if (!token.taken) return { outcome: 'refused', reason: refusalReason(token.reason), because: token.reason };
  const may = ratingEligibility(state, stage, moment, rules);
  if (!may.may) return { outcome: 'refused', reason: may.reason, because: may.because };
  return {
    outcome: 'taken',
    state: reduceRating(state, { type: 'rated', stage, key, level, ...moment }, rules),
  };
}

const rulesOfVisit = (rules: RatingRules): RatingRules => ({
  ...rules,
  lateDays: Math.min(rules.visitLateDays ?? rules.lateDays, rules.lateDays),
});
