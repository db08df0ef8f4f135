import type { Rating } from './rating.js';

/** A rating on its way, as an outbox takes it: `outbox.add(ratingEntry(rating, key))`. */
export interface RatingEntry {
  /** Made at random for this one rating, and sent with every attempt: whoever gets it twice takes it in once. */
  readonly key: string;
  readonly kind: 'rating';
  /** The rating. Members that are not set are not there, so that it is the same after having been stored. */
  readonly body: { readonly [name: string]: RatingEntryValue };
}

/** What a rating is made of. */
export type RatingEntryValue =
  string | number | boolean | readonly string[] | { readonly [name: string]: number };

/** The entry of a rating. Only what a rating has gets in: what a page has put beside it stays out. */
export function ratingEntry(rating: Rating, key: string): RatingEntry {
  const { indicators, text, publish } = rating;
  return {
    key,
    kind: 'rating',
    body: {
      token: rating.token,
      stage: rating.stage,
      level: rating.level,
      ...(indicators && { indicators: indicators as { readonly [name: string]: number } }),
      tags: rating.tags.slice(),
      tagVersion: rating.tagVersion,
      ...(text !== undefined && { text }),
      anonymous: rating.anonymous,
      ...(publish !== undefined && { publish }),
      channel: rating.channel,
      ratedAt: rating.ratedAt,
    },
  };
}
