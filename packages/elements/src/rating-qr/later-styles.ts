import type { CSSResult } from 'lit';

/** Of what is loaded after the first screen; read by the build that puts the styles of all elements into one sheet. */
export const laterStyles = {
  'tb-rating-qr': async (): Promise<readonly CSSResult[]> => (await import('./code-styles.js')).codeStyles,
};
