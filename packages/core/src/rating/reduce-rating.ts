import { givenAt, ratingEligibility } from './eligibility.js';
import { isBadLevel } from './level.js';
import type { RatingCase, RatingEvent, RatingPhase, TakenRating } from './rating-case.js';
import type { RatingRules } from './rating-rules.js';

/**
 * The rating of a case or visit after `event`. Pure: the same state back when the event changes nothing, so that whoever gets it back knows
 * that a rating was not taken, or is the one that was taken before.
 */
export function reduceRating(state: RatingCase, event: RatingEvent, rules: RatingRules): RatingCase {
  switch (event.type) {
    case 'opened':
      return state.phase === 'not-eligible' ? { ...state, phase: 'open', openedAt: event.at } : state;
    case 'rated':
      return rate(state, event, rules);
    case 'called-back':
      return state.phase === 'submitted' && isBad(state) ? { ...state, phase: 'verifying' } : state;
    case 'verified':
      if (state.phase !== 'verifying') return state;
      return event.outcome === 'true'
        ? { ...state, phase: 'rectifying' }
        : { ...state, phase: 'rejected', rejectedFor: event.outcome };
    case 'appealed':
      return state.phase === 'rectifying' && !state.appealed
        ? { ...state, phase: 'verifying', appealed: true }
        : state;
    case 'replied':
      return state.phase === 'rectifying' ? { ...state, phase: 'replied', repliedAt: event.at } : state;
    case 'lapsed':
      return lapse(state, event.at, rules);
    case 'closed':
      return isOver(state) ? { ...state, phase: 'closed' } : state;
  }
}

function rate(
  state: RatingCase,
  { stage, key, level, at, receivedAt }: Extract<RatingEvent, { type: 'rated' }>,
  rules: RatingRules,
): RatingCase {
  if (!ratingEligibility(state, stage, { at, receivedAt }, rules).may) return state;
  const from = (stage === 'first' ? state.openedAt : state.repliedAt) ?? receivedAt;
  const taken: TakenRating = { key, level, at: givenAt({ at, receivedAt }, from, rules.lateDays) };
  if (stage === 'follow-up') return { ...state, phase: 'appended', followUp: taken };
  // What the system had put there gives way to what the resident says.
  return { ...state, phase: 'submitted', first: taken };
}

/** What ends by itself. A rating given before that and still on its way is taken in all the same. */
function lapse(state: RatingCase, at: number, rules: RatingRules): RatingCase {
  const { firstDays, followUpDays, defaultLevel: level } = rules;
  if (state.phase === 'open' && isAfter(at, state.openedAt, firstDays))
    return level === undefined
      ? { ...state, phase: 'closed' }
      : { ...state, phase: 'submitted', first: { key: '', level, at, byDefault: true } };
  if (state.phase === 'replied' && isAfter(at, state.repliedAt, followUpDays))
    return { ...state, phase: 'closed' };
  return state;
}

const isAfter = (at: number, from: number | undefined, days: number | undefined): boolean =>
  from !== undefined && days !== undefined && at > from + days * 86_400_000;

/** Whether the resident has given a bad rating; one of the system's is nobody's complaint. */
const isBad = ({ first }: RatingCase): boolean =>
  first !== undefined && !first.byDefault && isBadLevel(first.level);

const ends: readonly RatingPhase[] = ['appended', 'rejected'];

const isOver = (state: RatingCase): boolean =>
  ends.indexOf(state.phase) >= 0 || (state.phase === 'submitted' && !isBad(state));
