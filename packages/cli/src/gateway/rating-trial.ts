import { isRecord } from '@tongban/core';

/** Ratings a gateway is tried with. All of it is invented. */
export interface RatingTrial {
  /** A window with a printed code. Left out: codes of windows are not tried. */
  readonly window?: string;
  /** Words the gateway knows of those who work there, and that no invitation may hold. */
  readonly hidden?: string;
}

/** For `examples/gateway/check-ratings.json`. */
export const usualRatingTrial: RatingTrial = { window: 'gateway-check', hidden: '周明礼' };

/** A trial out of a file; undefined when it is none. */
export function readRatingTrial(given: unknown): RatingTrial | undefined {
  if (!isRecord(given)) return undefined;
  const { window, hidden } = given;
  const isText = (each: unknown): each is string | undefined =>
    each === undefined || typeof each === 'string';
  if (!isText(window) || !isText(hidden)) return undefined;
  return { ...(window !== undefined && { window }), ...(hidden !== undefined && { hidden }) };
}
