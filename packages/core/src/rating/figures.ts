export type { CountedRating } from './figures/count-ratings.js';
export { ratingFigures, type FigureOptions } from './figures/make-figures.js';
export * from './figures/rating-figures.js';
export { readFigures } from './figures/read-figures.js';
export * from './figures/share.js';
export type { TrendSpan } from './figures/trend.js';
