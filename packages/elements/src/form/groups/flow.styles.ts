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
  tb-step-nav {
    margin-block: 1em 1.5em;
  }
  @media (forced-colors: active) {
    .tab[aria-selected='true'] {
      border-block-end-color: Highlight;
    }
  }
  @media print {
    tb-step-nav,
    .tabs {
      display: none;
    }
    .panel[hidden] {
      display: block;
    }
  }
`;
