export { readChannel, residentChannels, type RatingChannel } from './rating/channel.js';
export { ratingDeadline, type RatingDeadline } from './rating/deadlines.js';
export {
  givenAt,
  nextRating,
  ratingEligibility,
  type RatingEligibility,
  type RatingMoment,
} from './rating/eligibility.js';
export * from './rating/indicators.js';
export * from './rating/invitation.js';
export * from './rating/level.js';
export * from './rating/level-codes.js';
export * from './rating/national-tags.js';
export type * from './rating/rating.js';
export * from './rating/rating-case.js';
export * from './rating/rating-entry.js';
export * from './rating/rating-rules.js';
export * from './rating/rating-subject.js';
export * from './rating/rating-text.js';
export * from './rating/rating-token.js';
export * from './rating/read-rating.js';
export { readTagList } from './rating/read-tag-list.js';
export { reduceRating } from './rating/reduce-rating.js';
export * from './rating/tag-list.js';
export * from './rating/take-rating.js';
