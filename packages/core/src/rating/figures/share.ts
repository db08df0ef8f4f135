/** A part of a whole, both counted: who publishes a rate shows what it was made of. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/**
 * The share in per cent with one decimal: `96.3`. Undefined of nothing, since no ratings are neither all good nor all bad. Only what is
 * whole is 100, only what is none is 0: 9,999 of 10,000 are 99.9.
 */
export function percentOf({ part, whole }: Share): number | undefined {
  if (whole <= 0) return undefined;
  const tenths = Math.round((part / whole) * 1_000);
  if (part < whole && tenths === 1_000) return 99.9;
  if (part > 0 && tenths === 0) return 0.1;
  return tenths / 10;
}
