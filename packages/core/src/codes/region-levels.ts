/** The levels of a region's code, from the top: 省、市、县、乡镇、村. */
export type RegionLevel = 'province' | 'city' | 'county' | 'town' | 'village';

/** All levels, in order. */
export const regionLevels: readonly RegionLevel[] = ['province', 'city', 'county', 'town', 'village'];

/** How many of the twelve digits say a level and those above it (GB/T 2260, GB/T 10114). */
const lengths: readonly number[] = [2, 4, 6, 9, 12];

/** The level a region stands at, by the digits that are not zero: `990102000000` is a county. */
export function regionLevel(code: string): RegionLevel {
  const said = lengths.filter((length, index) => +code.slice(lengths[index - 1] ?? 0, length) !== 0);
  return regionLevels[lengths.indexOf(said[said.length - 1] ?? 2)] as RegionLevel;
}

/**
 * A region and those around it, from the province down: `990102001000` is in `990000000000`, `990100000000` and `990102000000`.
 *
 * Levels a region does without are left out: towns right below a city (东莞 `441900`), counties right below a province.
 */
export function regionPath(code: string): string[] {
  const path = lengths.map((length) => `${code.slice(0, length)}000000000000`.slice(0, 12));
  return path.filter((each, index) => each !== path[index - 1]);
}
