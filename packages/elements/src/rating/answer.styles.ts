import { css } from 'lit';

/** Below the levels: reasons, words, the main action; and the thanks. */
export const answerStyles = css`
  .rest {
    margin-block-end: 1em;
  }
  .asked {
    margin-block-start: 1.25em;
  }
  h3 {
    font-size: 1em;
    line-height: 1.5;
  }
  h3 .small {
    font-weight: 400;
  }
  .options {
    margin-block-start: 0.5em;
  }
  .more {
    min-height: var(--_target);
    margin: 0 0 0.5em;
    padding: 0.3em 1.1em;
    font: inherit;
    color: var(--_brand);
    background: none;
    border: 1.5px dashed var(--_edge);
    border-radius: 1.75em;
    cursor: pointer;
  }
  textarea {
    display: block;
    width: 100%;
    margin-block-start: 0.4em;
    padding: 0.6em 0.75em;
    font: inherit;
    color: inherit;
    background: var(--_card);
    border: 1.5px solid var(--_edge);
    border-radius: var(--_radius-small);
    resize: vertical;
  }
  textarea:focus {
    border-color: var(--_brand);
    outline: 3px solid var(--_brand);
    outline-offset: 1px;
  }
  [aria-invalid='true'] {
    border-color: var(--_bad);
  }
  .below {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    margin-block-start: 0.25em;
  }
  .below > :first-child {
    margin-inline-end: 1em;
  }
  .over,
  .lack {
    color: var(--_bad);
  }
  .lack {
    display: flex;
    align-items: center;
    font-weight: 600;
  }
  .lack svg {
    margin-inline-end: 0.4em;
  }
  .check {
    display: inline-flex;
    align-items: center;
    min-height: var(--_target);
    cursor: pointer;
  }
  .check input {
    flex: none;
    width: 1.25em;
    height: 1.25em;
    margin: 0;
    margin-inline-end: 0.6em;
    font-size: 1em;
    accent-color: var(--_brand);
    cursor: inherit;
  }
  .anonymous .small {
    margin-block-start: -0.4em;
    margin-inline-start: 2.15em;
  }
  .after > .notice {
    margin-block-end: 1em;
  }
  .after > .primary {
    width: 100%;
    font-size: 1.0625em;
  }
  [aria-disabled='true'] {
    opacity: 0.7;
    cursor: default;
  }
  .outcome {
    padding-block: 2.5em;
    text-align: center;
  }
  .outcome > .small {
    margin-block-start: 0.35em;
  }
  .mark {
    display: inline-flex;
    margin-block-end: 0.75em;
    padding: 0.9em;
    color: var(--_good);
    background: var(--_good-soft);
    border-radius: 50%;
  }
  .mark.waits {
    color: var(--_warn);
    background: var(--_warn-soft);
  }
  .mark svg {
    width: 2em;
    height: 2em;
  }
  .complaint {
    margin-block-start: 1.5em;
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--_line);
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
  }
  .ways .button {
    margin: 0.5em 0.25em 0;
  }
  .button > svg,
  .call > svg {
    margin-inline-end: 0.4em;
  }
  .scan {
    width: 11em;
    margin: 0.75em auto;
  }
  .scan .qr {
    display: block;
    width: 100%;
    height: auto;
    margin: 0;
    border: 1px solid var(--_line);
    border-radius: 0;
    forced-color-adjust: none;
  }
  .call {
    display: flex;
    align-items: center;
    justify-content: center;
    margin-block-start: 0.75em;
    font-weight: 600;
  }
  .outcome .idle {
    margin-block-start: 1.5em;
    text-align: start;
  }
  .kiosk .outcome {
    padding-block: 4em;
  }
  @media (forced-colors: active) {
    .mark {
      border: 1px solid CanvasText;
    }
  }
`;
