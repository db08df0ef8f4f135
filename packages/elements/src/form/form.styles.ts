import { css } from 'lit';

/** The sheet a form is on: its head, sections, groups, what is above and below the questions. */
export const formStyles = css`
  .root {
    container-type: inline-size;
  }
  /* As the page runs, also where text keeps its own direction. */
  form {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  form:focus,
  .heading:focus,
  .name:focus {
    outline: none;
  }
  .name {
    font-size: 1.375em;
    font-weight: 650;
    line-height: 1.35;
  }
  .lead {
    margin-block-start: 0.25em;
    color: var(--_ink-soft);
    white-space: pre-line;
  }
  .note {
    margin-block-start: 0.5em;
  }
  .name + .note,
  .lead + .note {
    margin-block-end: 1em;
  }
  form > .notice {
    margin-block-start: 1em;
  }
  .star {
    display: none;
    margin-inline-start: 0.2em;
    color: var(--_bad);
  }
  .required > .title > .star,
  .required > .check .star {
    display: inline;
  }
  .section {
    margin-block-start: 1.75em;
    padding-block-start: 1.5em;
    border-block-start: 1px solid var(--_line);
  }
  .section:first-child {
    margin-block-start: 1em;
  }
  .heading {
    margin-block-end: 0.75em;
    font-size: 1.1875em;
    font-weight: 600;
    line-height: 1.4;
    scroll-margin-block-start: 1em;
  }
  /* Its line is where the bar of a wrong question inside will be. */
  .group {
    min-width: 0;
    margin: 1.5em 0 0;
    padding: 0;
    padding-inline-start: 0.75em;
    border: 0;
    border-inline-start: 4px solid var(--_line);
  }
  .group > .title {
    padding-block-end: 0.6em;
    font-size: 1.0625em;
  }
  .remark {
    margin-block: 1.25em;
    padding: 0.75em 1em;
    background: var(--_ground);
    border-inline-start: 4px solid var(--_edge);
    border-radius: var(--_radius-small);
  }
  .remark.warn {
    background: var(--_warn-soft);
    border-inline-start-color: var(--_warn);
  }
  .remark .text {
    white-space: pre-line;
  }
  .footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em;
    margin-block-start: 2em;
  }
  .button[aria-disabled='true'] {
    opacity: 0.65;
    cursor: progress;
  }
  .button[disabled] {
    opacity: 0.5;
    cursor: not-allowed;
  }
  .link {
    display: inline-flex;
    align-items: center;
    min-height: var(--_target);
    margin: 0;
    padding: 0 0.5em;
    font: inherit;
    color: var(--_brand);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    background: none;
    border: 0;
    border-radius: var(--_radius-small);
    cursor: pointer;
  }
  .link[aria-disabled='true'] {
    color: var(--_ink-soft);
    text-decoration: none;
    cursor: default;
  }
  .undo {
    margin-inline-start: auto;
  }
  .late {
    color: var(--_bad);
  }
  .skeletons {
    padding-block: 0.5em;
  }
  @container (min-width: 40em) {
    form.card {
      padding: 1.75em 2em 2em;
    }
  }
  @container (max-width: 30em) {
    .footer > .button {
      width: 100%;
      margin-inline: 0;
    }
  }
  @media (forced-colors: active) {
    .link[aria-disabled='true'],
    .button[disabled] {
      color: GrayText;
      border-color: GrayText;
      opacity: 1;
    }
    .remark {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    form.card {
      padding: 0;
      border: 0;
    }
    .footer,
    .note,
    .link {
      display: none;
    }
  }
`;
