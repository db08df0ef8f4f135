import { isBadLevel, type RatingLevel } from '../level.js';
import type { RatingStage } from '../rating.js';
import type { LevelCounts } from './rating-figures.js';
import type { Share } from './share.js';

/** What figures need to know of a rating. */
export interface CountedRating {
  readonly stage: RatingStage;
  readonly level: RatingLevel;
  /** When it was given; milliseconds since 1970. */
  readonly at: number;
  readonly tags: readonly string[];
  /** It is the system's, nobody gave it. */
  readonly byDefault?: boolean;
  /** It was found mistaken or malicious. */
  readonly rejected?: boolean;
  /** It was put right and answered. */
  readonly replied?: boolean;
}

/** How many of each level. */
export function countLevels(ratings: readonly CountedRating[]): LevelCounts {
  const counts = { 5: 0, 4: 0, 3: 0, 2: 0, 1: 0 };
  for (const { level } of ratings) counts[level] += 1;
  return counts;
}

/** How many were not bad. */
export const satisfactionOf = (ratings: readonly CountedRating[]): Share => ({
  part: ratings.filter(({ level }) => !isBadLevel(level)).length,
  whole: ratings.length,
});
