import { css } from 'lit';
import { detailsStyles } from '../shared/catalogue-view/details.styles.js';
import { qrStyles } from '../shared/qr/qr.styles.js';
import { chipStyles } from '../shared/styles/chips.styles.js';
import { optionStyles } from '../shared/styles/options.styles.js';
import { linesStyles } from './lines.styles.js';
import { paperStyles } from './paper.styles.js';
import { questionsStyles } from './questions.styles.js';
import { tickStyles } from './tick.styles.js';
import { toolsStyles } from './tools.styles.js';
import { waysStyles } from './ways.styles.js';

/** Questions, the list with its boxes to tick, and the printed list. */
export const checklistStyles = css`
  ${chipStyles}
  ${optionStyles}
  ${detailsStyles}
  ${qrStyles}
  ${questionsStyles}
  ${linesStyles}
  ${tickStyles}
  ${waysStyles}
  ${toolsStyles}
  ${paperStyles}
`;
