import { css } from 'lit';
import { detailStyles } from './detail.styles.js';

export const licencePlateStyles = css`
  ${detailStyles}
  /* A plate reads from left to right on every page; its box begins where the page's lines begin. */
  .plate {
    display: inline-flex;
    max-width: 100%;
  }
  .plate > select {
    flex: none;
    width: 6em;
    margin-inline-end: 0.5em;
  }
  .plate > input {
    flex: 1 1 auto;
    min-width: 0;
    max-width: 12em;
  }
`;
