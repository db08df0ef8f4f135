import { css } from 'lit';
import { detailStyles } from './detail.styles.js';

export const dateRangeStyles = css`
  ${detailStyles}
  .days {
    display: flex;
    flex-wrap: wrap;
    margin: 0 -0.5em -0.75em;
  }
  .days > div {
    flex: 1 1 11em;
    max-width: 16em;
    margin: 0 0.5em 0.75em;
  }
`;
