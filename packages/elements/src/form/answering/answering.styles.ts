import { css } from 'lit';

/** What is wrong, at the questions and above the form; what became of the application. */
export const answeringStyles = css`
  /* What is wrong: colour, words and a bar, so that none of them is alone. */
  .field.wrong:not(.bare) {
    margin-inline-start: calc(-0.75em - 4px);
    padding-inline-start: 0.75em;
    border-inline-start: 4px solid var(--_bad);
  }
  .field.wrong input,
  .field.wrong select,
  .field.wrong textarea,
  .wrong .option > span {
    border-color: var(--_bad);
  }
  .issue {
    margin-block-start: 0.35em;
    font-weight: 600;
    line-height: 1.45;
    color: var(--_bad);
  }
  .bare .issue {
    font-size: var(--_small);
  }

  .summary:focus,
  .outcome:focus {
    outline: none;
  }
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
  @media (forced-colors: active) {
    .issue {
      text-decoration: underline;
    }
  }
  @media print {
    .summary {
      display: none;
    }
  }
`;
