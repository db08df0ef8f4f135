import { css } from 'lit';
import { detailsStyles } from '../shared/catalogue-view/details.styles.js';

/** Looks of what comes after the first screen, and of the printed page. */
export const laterStyles = css`
  ${detailsStyles}
  details[open] > :last-child {
    margin-block-end: 0.75em;
  }
  .more > summary {
    font-size: 1.1875em;
    font-weight: 600;
  }
  .more section {
    padding-inline: 0;
    border: 0;
    border-block-start: 1px solid var(--_line);
    border-radius: 0;
  }
  .deadline {
    display: flex;
    margin-block: 0.25em 1em;
    padding: 0.7em 0.9em;
    color: var(--_good);
    background: var(--_good-soft);
    border: 1px solid transparent;
    border-radius: var(--_radius-small);
  }
  .deadline > svg {
    margin-block-start: 0.2em;
    margin-inline-end: 0.5em;
  }
  .deadline .small {
    color: inherit;
  }
  h5 {
    margin: 0;
    font-size: 1em;
    font-weight: 600;
  }
  .files {
    display: flex;
    flex-wrap: wrap;
  }
  .block + .block,
  .sub,
  .block + p {
    margin-block-start: 1em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_line);
  }
  .sub + .block {
    margin-block-start: 0.75em;
  }
  .aside {
    margin-inline-start: 0.75em;
    font-weight: 400;
    color: var(--_ink-soft);
  }
  code {
    font-family: inherit;
    word-break: break-all;
  }

  .faq {
    border-block-start: 1px solid var(--_line);
  }
  .faq:first-of-type {
    border-block-start: 0;
  }
  .faq summary {
    font-weight: 600;
    color: var(--_ink);
  }
  .steps li {
    position: relative;
    padding-block: 0 1.1em;
    padding-inline: 1.75em 0;
  }
  .steps li::before {
    content: '';
    position: absolute;
    inset-block: 0.7em -0.7em;
    inset-inline-start: 0.4em;
    width: 2px;
    background: var(--_line);
  }
  .steps li:last-child::before {
    display: none;
  }
  .steps li::after {
    content: '';
    position: absolute;
    inset-block-start: 0.45em;
    inset-inline-start: 0;
    width: 0.9em;
    height: 0.9em;
    background: var(--_card);
    border: 3px solid var(--_brand);
    border-radius: 50%;
  }
  .steps + * {
    margin-block-start: 0.5em;
  }
  .law summary {
    font-size: var(--_small);
  }
  @media print {
    .bar,
    .actions {
      display: none;
    }
    .layout {
      display: block;
    }
    .card {
      break-inside: avoid;
      border-color: #999;
    }
    section.card {
      break-inside: auto;
    }
  }
  @media (forced-colors: active) {
    .steps li::before {
      background: CanvasText;
    }
    .deadline {
      border: 1px solid CanvasText;
    }
  }
`;
