import { css } from 'lit';

/** Tabs, steps. */
export const flowStyles = css`
  .tabs {
    display: flex;
    flex-wrap: wrap;
    margin-block-start: 1.25em;
    border-block-end: 1px solid var(--_line);
  }
  .tab {
    min-height: var(--_target);
    margin: 0;
    margin-block-end: -1px;
    padding: 0.4em 1em;
    font: inherit;
    color: var(--_ink-soft);
    background: none;
    border: 0;
    border-block-end: 3px solid transparent;
    cursor: pointer;
  }
  .tab[aria-selected='true'] {
    font-weight: 600;
    color: var(--_brand-ink);
    border-block-end-color: var(--_brand);
  }
  .count {
    margin-inline-start: 0.5em;
    padding: 0.1em 0.6em;
    font-size: 0.8125em;
    font-weight: 600;
    color: var(--_bad);
    background: var(--_bad-soft);
    border-radius: 999px;
  }
  .step[hidden],
  .panel[hidden] {
    display: none;
  }
  .steps {
    margin-block: 1em 1.25em;
  }
  .steps ol {
    display: none;
  }
  .steps button {
    display: inline-flex;
    align-items: center;
    width: 100%;
    min-height: var(--_target);
    margin: 0;
    padding: 0;
    font: inherit;
    color: var(--_brand);
    text-align: start;
    background: none;
    border: 0;
    cursor: pointer;
  }
  .steps li > span {
    display: inline-flex;
    align-items: center;
    min-height: var(--_target);
  }
  .dot {
    display: inline-flex;
    flex: none;
    align-items: center;
    justify-content: center;
    width: 1.75em;
    height: 1.75em;
    margin-inline-end: 0.5em;
    font-size: var(--_small);
    font-weight: 600;
    color: var(--_ink-soft);
    background: var(--_card);
    border: 1.5px solid var(--_edge);
    border-radius: 50%;
  }
  .now {
    font-weight: 600;
  }
  .now .dot {
    color: var(--_on-brand);
    background: var(--_brand);
    border-color: var(--_brand);
  }
  .done .dot {
    color: var(--_good);
    border-color: var(--_good);
  }
  .todo {
    color: var(--_ink-soft);
  }
  @container (min-width: 40em) {
    .steps ol {
      display: flex;
      flex-wrap: wrap;
      margin-inline-end: -1.5em;
    }
    .steps li {
      margin-inline-end: 1.5em;
    }
  }
  @media (forced-colors: active) {
    .tab[aria-selected='true'] {
      border-block-end-color: Highlight;
    }
    .now .dot {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }
  @media print {
    .steps,
    .tabs {
      display: none;
    }
    .panel[hidden] {
      display: block;
    }
  }
`;
