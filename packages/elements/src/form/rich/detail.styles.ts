import { css } from 'lit';

/** A line below a control that says more about its answer, and the label of one of several controls. */
export const detailStyles = css`
  .detail {
    max-width: 44em;
    margin-block-start: 0.35em;
    font-size: var(--_small);
    color: var(--_ink-soft);
  }
  .detail.bad {
    color: var(--_bad);
  }
  .part-label {
    display: block;
    padding-block-end: 0.25em;
    font-size: var(--_small);
    color: var(--_ink-soft);
  }
`;
