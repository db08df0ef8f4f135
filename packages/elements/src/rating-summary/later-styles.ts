import type { CSSResult } from 'lit';

/** Of what is loaded after the first screen; read by the build that puts the styles of all elements into one sheet. */
export const laterStyles = {
  'tb-rating-summary': async (): Promise<readonly CSSResult[]> => [
    (await import('./summary.styles.js')).summaryStyles,
  ],
};
