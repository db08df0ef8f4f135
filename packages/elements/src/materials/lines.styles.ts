import { css } from 'lit';

/** The list: its counts, groups and lines. */
export const linesStyles = css`
  .source + .source {
    margin-block-start: 0.75em;
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  details > summary {
    display: list-item;
    min-height: var(--_target);
    padding-block: 0.5em;
    color: var(--_brand);
    cursor: pointer;
  }
  details[open] > :last-child {
    margin-block-end: 0.75em;
  }
  .line {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    padding-block: 1em;
    border-block-start: 1px solid var(--_line);
  }
  .line:first-child {
    padding-block-start: 0;
    border-block-start: 0;
  }
  .line:last-child {
    padding-block-end: 0;
  }
  .mark {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: center;
    width: 1.65em;
    height: 1.65em;
    margin-inline-end: 0.6em;
    font-size: var(--_small);
    font-weight: 600;
    color: var(--_brand-ink);
    background: var(--_brand-soft);
    border: 1px solid transparent;
    border-radius: 50%;
  }
  .exempt > .mark {
    color: var(--_good);
    background: var(--_good-soft);
  }
  .what {
    flex: 1 1 0;
    min-width: 0;
  }
  .side {
    display: flex;
    flex: 1 1 100%;
    flex-wrap: wrap;
    align-items: center;
    min-width: 0;
    padding-inline-start: 2em;
  }
  .side:empty {
    display: none;
  }
  .side .file {
    display: inline-block;
    min-height: 0;
    padding: 0;
    border: 0;
    max-width: 100%;
    margin-inline-end: 0.75em;
    font-size: var(--_small);
    word-break: break-word; /* unlike overflow-wrap also where a flex row asks for its least width */
  }
  .side a.file {
    min-height: var(--_target);
    padding-block: 0.65em;
  }
  .side span.file {
    color: var(--_ink-soft);
  }
  .why {
    color: var(--_brand-ink);
  }
  .line summary {
    font-size: var(--_small);
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
  }
  .counts > svg {
    align-self: center;
    margin-inline-end: 0.4em;
    color: var(--_good);
  }
  .counts > strong {
    font-size: 1.25em;
    font-weight: 650;
  }
  .dot {
    margin-inline: 0.5em;
  }
  .fold > summary {
    margin-block-start: 1em;
    font-weight: 600;
  }
  .group {
    margin-block: 1.5em 0.75em;
    font-weight: 600;
  }
  .name {
    font-weight: 600;
  }
  .exempt .name,
  .exempt .text {
    color: var(--_ink-soft);
  }
  .exempt .what > .text {
    font-size: var(--_small);
  }
  .name > .chip {
    margin-block: 0;
    font-weight: 400;
  }
  .fresh::before {
    content: '';
    position: absolute;
    top: 0.5em;
    bottom: 0.5em;
    inset-inline-start: -0.75em;
    width: 3px;
    background: var(--_brand);
  }
  @container (min-width: 40em) {
    .what {
      flex-basis: 12em; /* engines without container queries ask the screen: where there is no room, what is beside goes below */
    }
    .side {
      flex: 0 1 auto;
      flex-direction: column;
      align-items: flex-end;
      max-width: 14em;
      margin-inline-start: auto;
      padding-inline-start: 1em;
      text-align: end;
    }
    .side .file {
      margin-inline-end: 0;
    }
  }
  @media (forced-colors: active) {
    .fresh::before {
      background: CanvasText;
    }
    .mark {
      border: 1px solid CanvasText;
    }
  }
`;
