/** The first pause, in milliseconds; each next one is twice as long. */
const first = 2_000;

/** No pause is longer: who comes back to a page in the morning should not wait till noon. */
const longest = 15 * 60_000;

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
