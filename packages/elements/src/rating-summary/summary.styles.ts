import { css } from 'lit';

export const summaryStyles = css`
  .summary {
    padding: 1.75em;
  }
  h2 {
    font-size: 1.375em;
    font-weight: 650;
    line-height: 1.35;
  }
  h3,
  caption {
    font-size: 1.0625em;
    font-weight: 600;
    text-align: start;
  }
  header .small span:not(:last-child) {
    margin-inline-end: 1.25em;
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(9em, 1fr));
    margin-block-start: 1.25em;
    border-block: 1px solid var(--_line);
  }
  .facts > div {
    padding: 1em 1em 1em 0;
  }
  .facts dt {
    font-size: var(--_small);
    color: var(--_ink-soft);
  }
  .facts b,
  .facts span {
    display: block;
  }
  .facts b {
    font-size: 1.625em;
    font-weight: 600;
    line-height: 1.35;
    font-variant-numeric: tabular-nums;
  }
  .facts b.quiet {
    font-weight: 400;
    color: var(--_ink-soft);
  }
  .facts span {
    font-size: var(--_small);
    line-height: 1.5;
  }
  .facts .formula {
    color: var(--_ink-soft);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  .levels,
  .summary section {
    margin-block-start: 1.75em;
  }
  caption {
    padding-block-end: 0.4em;
  }
  thead th {
    padding-block: 0.3em;
    font-size: var(--_small);
    font-weight: 400;
    color: var(--_ink-soft);
  }
  th {
    font-weight: 400;
    text-align: start;
    white-space: nowrap;
  }
  tbody th,
  td {
    padding-block: 0.55em;
    border-block-start: 1px solid var(--_line);
  }
  .number {
    padding-inline-start: 0.75em;
    text-align: end;
    white-space: nowrap;
  }
  .wide {
    inline-size: 100%;
    padding-inline-start: 1em;
  }
  .measure {
    display: flex;
    align-items: center;
  }
  .count {
    flex: none;
    min-inline-size: 3.5em;
    text-align: end;
  }
  .mark {
    display: inline-block;
    padding: 0 0.5em;
    font-size: 0.8125em;
    line-height: 1.6;
    color: var(--_warn);
    background: var(--_warn-soft);
    border-radius: 1em;
  }
  .bar {
    flex: 1 1 1em;
    width: 1em;
    height: 1.1em;
  }
  .good {
    --_tone: var(--_brand);
  }
  .bad {
    --_tone: var(--_warn);
  }
  svg.bar,
  svg.columns,
  svg.swatch {
    stroke: none;
  }
  .good pattern,
  .bad pattern {
    fill: var(--_tone);
  }
  .line {
    fill: none;
    stroke: var(--_tone);
    stroke-width: 1.6;
  }
  .line.broad {
    stroke-width: 3.2;
  }
  .ground {
    fill: var(--_ground);
  }
  .edge {
    stroke: var(--_tone);
    stroke-width: 1;
  }
  .key {
    margin-block-start: 0.3em;
  }
  .key > span {
    display: inline-flex;
    align-items: center;
    margin-inline-end: 1.25em;
  }
  .swatch {
    width: 1.1em;
    height: 0.9em;
    margin-inline-end: 0.4em;
  }
  .columns {
    width: 100%;
    /* The columns, and two lines below. */
    height: calc(128px + 2.6em);
    overflow: visible;
  }
  .columns text {
    font-size: 0.8125em;
    fill: var(--_ink-soft);
    text-anchor: middle;
  }
  .columns .foot {
    stroke: var(--_edge);
  }
  details {
    margin-block-start: 0.5em;
  }
  summary {
    padding-block: 0.6em;
    color: var(--_brand);
    cursor: pointer;
  }
  .reasons {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(16em, 1fr));
    grid-column-gap: 2.5em;
  }
  ol {
    margin-block-start: 0.3em;
  }
  li {
    display: flex;
    justify-content: space-between;
    padding-block: 0.5em;
    border-block-start: 1px solid var(--_line);
  }
  li:first-child {
    border: 0;
  }
  .times {
    flex: none;
    margin-inline-start: 1em;
    color: var(--_ink-soft);
    font-variant-numeric: tabular-nums;
  }
  footer {
    margin-block-start: 1.75em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_line);
  }
  .notice {
    margin-block-start: 1.25em;
  }
  @media (max-width: 30em) {
    .summary {
      padding: 1.25em 1em;
    }
    .facts > div {
      padding-block: 0.75em;
    }
    /* As many numbers as a year has months would run into each other. */
    .many .value {
      display: none;
    }
    .reasons {
      grid-template-columns: minmax(0, 1fr);
    }
    .mark {
      display: block;
      inline-size: 3.2em;
      padding: 0;
      text-align: center;
    }
    .count {
      min-inline-size: 2.75em;
    }
  }
  /* Twice as large on a phone: the number is what counts. */
  @media (max-width: 18em) {
    .bar {
      display: none;
    }
    th {
      white-space: normal;
    }
    .wide,
    .number {
      padding-inline-start: 0.4em;
    }
  }
  @media (forced-colors: active) {
    .good,
    .bad {
      --_tone: CanvasText;
    }
    .ground {
      fill: Canvas;
    }
    .columns text {
      fill: CanvasText;
    }
    .mark {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .summary {
      padding: 0;
      border: 0;
    }
    summary {
      display: none;
    }
    tr,
    li,
    .facts,
    .columns {
      break-inside: avoid;
    }
  }
`;
