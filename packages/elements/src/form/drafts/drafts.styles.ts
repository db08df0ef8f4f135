import { css } from 'lit';

/** Notices and the line about the draft. */
export const draftStyles = css`
  .drafts > .notice {
    margin-block: 1.25em;
  }
  .drafts > .notice > div {
    flex: 1;
    min-width: 0;
  }
  .drafts p + p {
    margin-block-start: 0.35em;
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
    align-items: flex-start;
    margin-block: 0.35em;
    margin-inline-end: 1.5em;
  }
  .draft-status > svg {
    margin-block-start: 0.2em;
    margin-inline-end: 0.4em;
    color: var(--_good);
  }
  .draft-list {
    margin-block-end: 0.75em;
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
  .draft-handoff {
    display: flex;
    flex-wrap: wrap;
  }
  .draft-code {
    flex: none;
    width: 12em;
    max-width: 100%;
    margin-block-end: 0.5em;
    margin-inline-end: 1.25em;
    padding: 0.75em;
    background: #fff;
  }
  .draft-words {
    flex: 1 1 14em;
    min-width: 0;
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
