import { css } from 'lit';

/** Notices and the line about the draft. */
export const draftStyles = css`
  .drafts > .notice {
    margin-block: 0.75em;
  }
  .drafts:focus {
    outline: none;
  }
  .draft-line,
  .draft-buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .draft-line {
    justify-content: space-between;
    min-height: 2em;
    margin-block-end: 0.5em;
    font-size: var(--_small);
    color: var(--_ink-soft);
  }
  .draft-buttons > * {
    margin-inline-end: 0.75em;
  }
  .draft-status {
    display: inline-flex;
    align-items: center;
  }
  .draft-status > svg {
    margin-inline-end: 0.4em;
    color: var(--_good);
  }
  .draft-list > li {
    margin-block-start: 0.75em;
  }
  .draft-question {
    font-weight: 600;
  }
  .draft-question + .draft-answer {
    margin-inline: 0.75em;
  }
  .draft-answer {
    white-space: pre-wrap;
    user-select: text;
  }
  .draft-code {
    width: 14em;
    max-width: 100%;
    margin-block: 0.75em;
    padding: 1em;
    background: #fff;
  }
  .draft-code > svg {
    width: 100%;
    height: auto;
  }
  @media print {
    .drafts {
      display: none;
    }
  }
`;
