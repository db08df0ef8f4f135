/** Σ weight × value, where a character's value is its place in `alphabet`. All characters must be in it. */
export function weightedSum(code: string, weights: readonly number[], alphabet: string): number {
  return weights.reduce((sum, weight, place) => sum + weight * alphabet.indexOf(code.charAt(place)), 0);
}
