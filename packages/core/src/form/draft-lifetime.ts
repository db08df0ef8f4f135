/** A draft, a list of materials, a scenario half done hold good for this long unless the page says otherwise: 30 days, in milliseconds. */
export const DRAFT_LIFETIME_MS = 30 * 24 * 60 * 60 * 1000;
