import type { TbError } from '../base/tb-error.js';
import { isAtLeast, type Assurance } from './assurance.js';
import type { SessionAnswer, SessionHolder } from './session-answer.js';

/** What a page knows of its session. Times are milliseconds since 1970 by the clock of the device, also where that is wrong. */
export type SessionState =
  /** Nobody has asked yet, or could be asked. */
  | { readonly phase: 'unknown'; readonly error?: TbError }
  | {
      readonly phase: 'anonymous';
      /** How a session that was there before came to its end: by signing out, here or in another tab, or by time. */
      readonly after?: 'ended' | 'expired';
    }
  | {
      readonly phase: 'signed-in';
      readonly holder: SessionHolder;
      /** When this was heard. */
      readonly heardAt: number;
      /** It ends then unless there is a sign of life; without it nobody has told. */
      readonly until?: number;
      /** It ends then whatever is done. */
      readonly last?: number;
      /** So little time is left that whoever is there should be asked whether they are. */
      readonly warned?: true;
    };

/** What can happen to a session. */
export type SessionAction =
  /** The gateway has answered. `at`: when it was asked, so that a slow answer counts as no time won. */
  | { readonly type: 'told'; readonly answer: SessionAnswer; readonly at: number }
  /** The gateway could not be asked. */
  | { readonly type: 'failed'; readonly error: TbError }
  | { readonly type: 'warned' }
  /** Its time is over, and nobody can say that it is not. */
  | { readonly type: 'over' }
  /** Somebody has signed out. */
  | { readonly type: 'ended' };

/** Before anybody has asked. */
export const unknownSession: SessionState = { phase: 'unknown' };

/** The session after `action`. Pure: the same state back when nothing changes. */
export function reduceSession(state: SessionState, action: SessionAction): SessionState {
  switch (action.type) {
    case 'told':
      return action.answer.state === 'anonymous'
        ? left(state, 'expired')
        : entered(state, action.answer, action.at);
    case 'failed':
      // Who was signed in when it was last asked still is, until their time is over.
      return state.phase === 'unknown' ? { phase: 'unknown', error: action.error } : state;
    case 'warned':
      return state.phase === 'signed-in' && !state.warned ? { ...state, warned: true } : state;
    case 'over':
      return state.phase === 'signed-in' ? left(state, 'expired') : state;
    case 'ended':
      return state.phase === 'anonymous' && state.after === 'ended'
        ? state
        : { phase: 'anonymous', after: 'ended' };
  }
}

/** How it stands with the time of a session: `ask` where the clock of the device was set back, and nobody knows how long it has been. */
export function timeOf(state: SessionState, now: number, warnMs: number): 'fine' | 'warn' | 'over' | 'ask' {
  if (state.phase !== 'signed-in' || state.until === undefined) return 'fine';
  if (now < state.heardAt) return 'ask';
  if (now >= state.until) return 'over';
  return now >= state.until - warnMs ? 'warn' : 'fine';
}

/** When to look next, of a session that is fine or warned; undefined when there is nothing to look for. */
export function lookAt(state: SessionState, warnMs: number): number | undefined {
  if (state.phase !== 'signed-in' || state.until === undefined) return undefined;
  return state.warned ? state.until : Math.max(state.until - warnMs, state.heardAt);
}

/**
 * What somebody has to do before they may do what needs this level: nothing (`enough`), sign in, prove more of who they are (`step-up`). `unsure` where
 * the login does not tell, or could not be asked: the server decides.
 */
export function neededFor(
  state: SessionState,
  minLevel: Assurance,
): 'enough' | 'sign-in' | 'step-up' | 'unsure' {
  if (minLevel === 'none') return 'enough';
  if (state.phase === 'unknown') return 'unsure';
  if (state.phase === 'anonymous') return 'sign-in';
  const { level } = state.holder;
  if (level === undefined) return 'unsure';
  return isAtLeast(level, minLevel) ? 'enough' : 'step-up';
}

function left(state: SessionState, after: 'ended' | 'expired'): SessionState {
  if (state.phase === 'signed-in') return { phase: 'anonymous', after };
  return state.phase === 'anonymous' ? state : { phase: 'anonymous' };
}

/** The gateway counts in whole seconds, and an answer takes a moment: so much further away is no other end. Milliseconds. */
const sameEndMs = 2_000;

function entered(
  before: SessionState,
  answer: Extract<SessionAnswer, { state: 'signed-in' }>,
  at: number,
): SessionState {
  const { holder, leftMs, lastMs } = answer;
  const goesOn = before.phase === 'signed-in' && before.warned && before.until !== undefined;
  return {
    phase: 'signed-in',
    holder,
    heardAt: at,
    ...(leftMs !== undefined && { until: at + leftMs }),
    ...(lastMs !== undefined && { last: at + lastMs }),
    // Asked is asked, until there was a sign of life.
    ...(goesOn &&
      leftMs !== undefined &&
      at + leftMs <= before.until + sameEndMs && { warned: true as const }),
  };
}
