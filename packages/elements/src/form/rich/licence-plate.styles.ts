import { css } from 'lit';
import { detailStyles } from './detail.styles.js';

export const licencePlateStyles = css`
  ${detailStyles}
  .plate {
    display: flex;
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
