import type { CSSResult } from 'lit';

/** Of what is loaded after the first part; read by the build that puts the styles of all elements into one sheet. */
export const laterStyles = {
  'tb-one-thing': async (): Promise<readonly CSSResult[]> => [
    (await import('./wizard.styles.js')).wizardStyles,
  ],
};
