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

  .counter.over > .small {
    font-weight: 600;
    color: var(--_bad);
  }

  .summary:focus,
  .outcome:focus {
    outline: none;
  }
  .summary,
  #recalled {
    margin-block: 1em;
  }
  #recalled p + p {
    margin-block-start: 0.35em;
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
  .outcome .of,
  .outcome .title {
    display: block;
  }
  .outcome .title {
    font-size: 1.375em;
    font-weight: 650;
  }
  .receipt {
    max-width: 32em;
    margin: 1em auto;
    border-block-end: 1px solid var(--_line);
  }
  .receipt > div {
    padding: 0.6em 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  .receipt dt {
    font-size: var(--_small);
    color: var(--_ink-soft);
  }
  .receipt dd {
    font-weight: 600;
  }
  /* One press marks all of it. */
  .receipt .number {
    font-size: 1.25em;
    letter-spacing: 0.02em;
    overflow-wrap: break-word;
    overflow-wrap: anywhere;
    -webkit-user-select: all;
    user-select: all;
  }
  .sub-cases {
    max-width: 36em;
    margin: 1em auto;
    text-align: start;
  }
  .sub-cases > p {
    font-size: var(--_small);
    color: var(--_ink-soft);
  }
  .sub-cases li {
    padding: 0.6em 0.75em;
    border-block-end: 1px solid var(--_line);
    break-inside: avoid;
  }
  .sub-cases li > span {
    display: inline-block;
    margin-inline-end: 1.25em;
  }
  .sub-cases li > .sub-name {
    display: block;
    margin: 0;
    font-weight: 600;
  }
  .receipt-actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
  }
  .receipt-actions > .button {
    margin: 0.35em;
  }
  .outcome .next,
  .receipt-note {
    max-width: 36em;
    margin: 0.75em auto;
  }
  .outcome .next {
    white-space: pre-line;
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
    .summary,
    .outcome > .mark,
    .receipt-actions,
    .receipt-note {
      display: none;
    }
    .card.outcome {
      padding: 0;
      border: 0;
    }
  }
`;
