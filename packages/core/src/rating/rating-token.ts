import type { CancelSignal } from '../base/cancel-signal.js';
import { isRecord } from '../base/json.js';
import type { RatingStage } from './rating.js';

/**
 * What a token says to its issuer, under the issuer's signature. A token names its case, visit or window by a reference that means something to
 * the issuer alone: whoever photographs a QR code, reads an address or a log learns nothing of a person.
 */
export interface RatingClaims {
  /** Unique; what is spent when the token is used. */
  readonly id: string;
  /** `window` is the printed code of a window (静态码): it rates nothing itself, and is exchanged for the token of a visit. */
  readonly kind: 'case' | 'visit' | 'window';
  readonly ref: string;
  readonly stage: RatingStage;
  /** Seconds since 1970. */
  readonly issuedAt: number;
  /** Seconds since 1970. Only the code of a window may go without: it is printed. */
  readonly expiresAt?: number;
}

/** Why a token is not taken. `forged`: the signature is not the issuer's. `used`: it was spent. `early`: issued in the future. */
export type TokenRefusal = 'malformed' | 'forged' | 'early' | 'expired' | 'used';

/** What came of looking at a token. */
export type TokenAnswer =
  | { readonly taken: true; readonly claims: RatingClaims }
  | { readonly taken: false; readonly reason: TokenRefusal };

/** Who issues and verifies tokens: a gateway, with a key that never leaves it. */
export interface RatingTokens {
  /** Signs. The token is made of what an address and a QR code carry as it is: letters, digits, `-`, `_` and `.`. */
  issue(claims: RatingClaims, options: { readonly signal: CancelSignal }): Promise<string>;
  /** Never rejects for what is in a token. */
  verify(token: string, options: { readonly signal: CancelSignal }): Promise<TokenAnswer>;
}

/** Longer is no token, and would not fit a QR code that a phone reads from a screen. */
const longestToken = 512;

/** Whether a text may be a token at all: keeps what somebody has pasted or typed from being sent anywhere. */
export const isTokenLike = (text: string): boolean =>
  text.length <= longestToken && /^[\w-]{8,}(?:\.[\w-]+){0,2}$/.test(text);

/** The claims of a token whose signature was found to be right; undefined when they are none. */
export function readClaims(given: unknown): RatingClaims | undefined {
  if (!isRecord(given)) return undefined;
  const { id, kind, ref, stage, issuedAt, expiresAt } = given;
  if (typeof id !== 'string' || id === '' || typeof ref !== 'string' || ref === '') return undefined;
  if (kind !== 'case' && kind !== 'visit' && kind !== 'window') return undefined;
  if (stage !== 'first' && stage !== 'follow-up') return undefined;
  if (!isSecond(issuedAt)) return undefined;
  if (expiresAt === undefined) return kind === 'window' ? { id, kind, ref, stage, issuedAt } : undefined;
  return isSecond(expiresAt) ? { id, kind, ref, stage, issuedAt, expiresAt } : undefined;
}

/** Clocks of two servers may differ by a minute. */
const clock = 60;

/** What is known where a token is looked at. */
export interface TokenDesk {
  /** Seconds since 1970. Of a rating that was on its way: when it was given (`givenAt`), so that a token does not expire in an outbox. */
  readonly now: number;
  /** Whether a token of that id was used. The code of a window never is: it is asked of the others. */
  spent(id: string): boolean;
}

/**
 * Whether claims hold now. A token that was used says so even when it has expired meanwhile: "you have rated" is what its owner needs to know.
 */
export function judgeClaims(claims: RatingClaims, { now, spent }: TokenDesk): TokenAnswer {
  const no = (reason: TokenRefusal): TokenAnswer => ({ taken: false, reason });
  if (claims.kind !== 'window' && spent(claims.id)) return no('used');
  if (claims.issuedAt > now + clock) return no('early');
  if (claims.expiresAt !== undefined && claims.expiresAt <= now) return no('expired');
  return { taken: true, claims };
}

/** What a page says to a resident whose token was not taken; it tells no forger what was wrong. */
export const refusalReason = (refusal: TokenRefusal): 'not-eligible' | 'expired' | 'already-rated' =>
  refusal === 'used' ? 'already-rated' : refusal === 'expired' ? 'expired' : 'not-eligible';

const isSecond = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 1e11;
