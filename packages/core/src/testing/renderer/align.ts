/** Two things side by side; one is missing where the other has no partner. */
export interface Pair<T> {
  readonly expected: T | undefined;
  readonly found: T | undefined;
}

/**
 * Lays two rows side by side, in their order, so that the likeness of the pairs is greatest.
 *
 * @param likeness - How much two are alike; 0 for those that are never a pair.
 */
export function align<T>(
  expected: readonly T[],
  found: readonly T[],
  likeness: (expected: T, found: T) => number,
): readonly Pair<T>[] {
  const alike = expected.map((one) => found.map((other) => likeness(one, other)));
  const best = bestSums(alike, found.length);
  const pairs: Pair<T>[] = [];
  let [row, column] = [0, 0];
  while (row < expected.length || column < found.length) {
    const sum = best[row]?.[column] ?? 0;
    const pair = alike[row]?.[column] ?? 0;
    if (pair > 0 && sum === pair + (best[row + 1]?.[column + 1] ?? 0)) {
      pairs.push({ expected: expected[row++], found: found[column++] });
    } else if (row < expected.length && sum === (best[row + 1]?.[column] ?? 0)) {
      pairs.push({ expected: expected[row++], found: undefined });
    } else {
      pairs.push({ expected: undefined, found: found[column++] });
    }
  }
  return pairs;
}

/** For each place in both rows the greatest likeness that can be had from there to the ends. */
function bestSums(alike: readonly (readonly number[])[], width: number): readonly (readonly number[])[] {
  const best = Array.from({ length: alike.length + 1 }, () => new Array<number>(width + 1).fill(0));
  for (let row = alike.length - 1; row >= 0; row -= 1) {
    for (let column = width - 1; column >= 0; column -= 1) {
      const [here, below] = [best[row], best[row + 1]];
      const pair = alike[row]?.[column] ?? 0;
      if (!here || !below) continue;
      here[column] = Math.max(
        pair > 0 ? pair + (below[column + 1] ?? 0) : 0,
        below[column] ?? 0,
        here[column + 1] ?? 0,
      );
    }
  }
  return best;
}
