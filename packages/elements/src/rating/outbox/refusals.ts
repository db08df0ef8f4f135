/** Why there is nothing to rate. */
export type Closing = 'already-rated' | 'expired' | 'not-eligible' | 'unknown';

/** What the gateway's problems say of a token. */
export const refusals: Readonly<Record<string, Closing | undefined>> = {
  'rating-token-unknown': 'unknown',
  'rating-token-expired': 'expired',
  'rating-already-given': 'already-rated',
  'rating-not-eligible': 'not-eligible',
};
