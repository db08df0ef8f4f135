/** The first pause, in milliseconds; each next one is twice as long. */
const first = 2_000;

/** No pause is longer: who comes back to a page in the morning should not wait till noon. */
const longest = 15 * 60_000;

/** However long the other side wants to be left alone, after this it is asked again: a header may be mistaken. */
const longestAsked = 60 * 60_000;

/** Those that were all asked to come at the same second come within so much more. */
const spread = 0.1;

/** Nothing has to wait longer between two attempts, in milliseconds. */
export const longestWaitMs = longestAsked * (1 + spread);

/**
 * How long to wait after that many failed attempts, in milliseconds. Between half and all of the pause, so that the forms of a whole
 * town do not come back at the same second after a breakdown.
 *
 * @param attempts - 1 or more.
 * @param jitter - At random, 0 to 1.
 */
export function backoffMs(attempts: number, jitter: number): number {
  const pause = Math.min(first * 2 ** (attempts - 1), longest);
  return Math.round(pause * (0.5 + jitter / 2));
}

/**
 * How long to leave the other side alone that has asked for it, in milliseconds: so long and up to a tenth more, and never longer
 * than {@link longestWaitMs}.
 *
 * @param jitter - At random, 0 to 1.
 */
export function askedPauseMs(retryAfterMs: number, jitter: number): number {
  const asked = Math.min(Math.max(retryAfterMs, 0), longestAsked);
  return Math.round(asked * (1 + jitter * spread));
}
