/**
 * The regular expression of a source: with the flag `u`, or without where that alone makes it unreadable (`\-`). `undefined` when it
 * cannot be read. Whether it is safe to run is asked elsewhere.
 */
export function readPattern(source: string): RegExp | undefined {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(source, flags);
    } catch {
      // The next flags, or none.
    }
  }
  return undefined;
}
