import type { CSSResult } from 'lit';

/** Of what is loaded after the first screen; read by the build that puts the styles of all elements into one sheet. */
export const laterStyles = {
  'tb-materials': async (): Promise<readonly CSSResult[]> => [
    (await import('./checklist.styles.js')).checklistStyles,
    (await import('../form/rich/file.styles.js')).fileStyles,
  ],
};
