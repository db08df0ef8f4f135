import { css } from 'lit';
import { letterDocumentStyles } from './letter-document.styles.js';
import { letterPrintStyles } from './letter-print.styles.js';
import { letterSigningStyles } from './letter-signing.styles.js';

/** The letter on the screen, and on A4. */
export const letterStyles = css`
  ${letterDocumentStyles}
  ${letterSigningStyles}
  ${letterPrintStyles}
`;
