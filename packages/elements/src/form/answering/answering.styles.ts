import { css } from 'lit';

/** What is wrong, above the form; what became of the application. */
export const answeringStyles = css`
  .summary {
    margin-block: 1em;
  }
  .summary .title {
    font-weight: 600;
  }
  .summary li {
    margin-block-start: 0.4em;
  }
  .summary a {
    display: inline-block;
    padding-block: 0.2em;
    color: var(--_bad);
  }
  .summary .done {
    display: flex;
    align-items: flex-start;
    color: var(--_ink-soft);
    text-decoration: line-through;
  }
  .summary .done svg {
    margin-block-start: 0.2em;
    margin-inline-end: 0.4em;
    color: var(--_good);
  }
  .outcome {
    padding: 2em 1.25em;
    text-align: center;
  }
  .outcome .title {
    font-size: 1.375em;
    font-weight: 650;
  }
  .mark {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    width: 3em;
    height: 3em;
    margin-block-end: 0.5em;
    color: var(--_brand-ink);
    background: var(--_brand-soft);
    border-radius: 50%;
  }
  .mark.good {
    color: var(--_good);
    background: var(--_good-soft);
  }
  .mark svg {
    width: 1.6em;
    height: 1.6em;
  }
`;
