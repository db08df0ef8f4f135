import { css } from 'lit';
import { detailStyles } from './detail.styles.js';

export const regionStyles = css`
  ${detailStyles}
  .regions {
    display: flex;
    flex-wrap: wrap;
    margin: 0 -0.5em -0.75em;
  }
  .region {
    flex: 1 1 11em;
    max-width: 18em;
    margin: 0 0.5em 0.75em;
  }
  .regions + .part-label {
    padding-block-start: 0.75em;
  }
  .region > select {
    width: 100%;
  }
  .region.failed {
    color: var(--_bad);
  }
`;
