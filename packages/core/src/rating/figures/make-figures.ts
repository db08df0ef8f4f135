import type { RatingTagList } from '../../format/generated/types.js';
import { isBadLevel, ratingLevels, type RatingLevel } from '../level.js';
import { tagText } from '../tag-list.js';
import { countLevels, satisfactionOf, type CountedRating } from './count-ratings.js';
import type { RatingFigures, ReasonFigure } from './rating-figures.js';
import { trendOf, type TrendSpan } from './trend.js';

/** How figures are made. `from` and `to`: months of the trend; those of the ratings without them. Ten years at most. */
export interface FigureOptions extends TrendSpan {
  /** How many tags are named for bad ratings, and for the others. 5 without it. */
  readonly reasons?: number;
  /** Tag lists beside the national one. Tags nobody has words of are not named. */
  readonly tagLists?: readonly RatingTagList[];
}

/** The figures of these ratings, in whatever order they come. */
export function ratingFigures(ratings: readonly CountedRating[], options: FigureOptions = {}): RatingFigures {
  const adopted = ratings.filter(({ rejected, byDefault }) => !rejected && !byDefault);
  const counted = adopted.filter(({ stage }) => stage === 'first');
  const added = adopted.filter(({ stage }) => stage === 'follow-up');
  const bad = counted.filter(({ level }) => isBadLevel(level));
  const good = counted.filter(({ level }) => !isBadLevel(level));
  const firsts = ratings.filter(({ stage }) => stage === 'first');
  return {
    counts: countLevels(counted),
    satisfaction: { part: good.length, whole: counted.length },
    bad: { part: bad.length, whole: counted.length },
    trend: trendOf(counted, options),
    reasons: { bad: reasonsOf(bad, options), good: reasonsOf(good, options) },
    rectified: { part: bad.filter(({ replied }) => replied).length, whole: bad.length },
    followUps: satisfactionOf(added),
    left: {
      rejected: firsts.filter(({ rejected }) => rejected).length,
      byDefault: firsts.filter(({ rejected, byDefault }) => byDefault && !rejected).length,
    },
  };
}

function reasonsOf(
  ratings: readonly CountedRating[],
  { reasons = 5, tagLists }: FigureOptions,
): readonly ReasonFigure[] {
  const counts = new Map<string, number>();
  for (const { tags } of ratings)
    for (const code of Array.from(new Set(tags))) counts.set(code, (counts.get(code) ?? 0) + 1);
  return Array.from(counts)
    .map(([code, count]) => ({ code, count, text: tagText(code, tagLists), level: levelOfTag(code) }))
    .filter((reason): reason is ReasonFigure => reason.text !== undefined && reason.level !== undefined)
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1))
    .slice(0, reasons);
}

/** The first digit of a tag is its level. */
const levelOfTag = (code: string): RatingLevel | undefined =>
  ratingLevels.filter((level) => code.charAt(0) === String(level))[0];
