import type { CSSResult } from 'lit';

/** Of what is loaded after the first picture; read by the build that puts the styles of all elements into one sheet. */
export const laterStyles = {
  'tb-rating': async (): Promise<readonly CSSResult[]> => [
    ...(await import('./asking-part.js')).styles,
    ...(await import('./answer-part.js')).answerPartStyles,
  ],
};
