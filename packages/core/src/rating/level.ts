/**
 * How satisfied a resident is, as the national platform counts: 5 非常满意, 4 满意, 3 基本满意, 2 不满意, 1 非常不满意. Within Tongban always
 * this; what another system writes for it is turned at the edge, since some count the other way round (see `level-codes.ts`).
 */
export type RatingLevel = 1 | 2 | 3 | 4 | 5;

/** The five levels, best first: the order residents read them in. */
export const ratingLevels: readonly RatingLevel[] = [5, 4, 3, 2, 1];

const names: Readonly<Record<RatingLevel, string>> = {
  5: '非常满意',
  4: '满意',
  3: '基本满意',
  2: '不满意',
  1: '非常不满意',
};

/** Its official name. Pages in other languages have words of their own. */
export const levelName = (level: RatingLevel): string => names[level];

/** Whether it is a bad rating (差评): 不满意 and 非常不满意. 基本满意 is not. */
export const isBadLevel = (level: RatingLevel): boolean => level <= 2;

/** The level with that number, of a value from elsewhere; undefined when there is none. Digits in a text are none either. */
export const readLevel = (value: unknown): RatingLevel | undefined =>
  ratingLevels.filter((level) => level === value)[0];
