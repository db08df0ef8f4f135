import { css } from 'lit';

/**
 * A line for each step, thick along its beginning. Where there is little room the step one is in stands alone, with a button that
 * shows all; an element with `vertical` shows all below each other.
 */
export const stepNavStyles = css`
  .root {
    container-type: inline-size;
  }
  .level {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
  }
  .here,
  ol {
    width: 100%;
  }
  .here {
    font-size: 1.0625em;
    font-weight: 600;
  }
  .toggle {
    display: flex;
    align-items: center;
    min-height: var(--_target);
    margin: 0;
    padding: 0;
    font: inherit;
    color: var(--_brand);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    background: none;
    border: 0;
    cursor: pointer;
  }
  ol {
    display: none;
  }
  ol.open {
    display: block;
  }
  li {
    margin-block-end: 0.25em;
    border-inline-start: 4px solid var(--_line);
  }
  .step {
    display: flex;
    width: 100%;
    min-height: var(--_target);
    margin: 0;
    padding: 0.5em 0.75em;
    font: inherit;
    text-align: start;
    color: var(--_ink-soft);
    text-decoration: none;
    background: none;
    border: 0;
  }
  .mark {
    flex: none;
    min-width: 1.5em;
    font-weight: 600;
  }
  .words {
    flex: 1 1 auto;
    min-width: 0;
  }
  .done,
  .invalid,
  .current {
    border-color: var(--_brand);
  }
  .current .step {
    font-weight: 600;
    color: var(--_ink);
  }
  .invalid,
  .wrong {
    border-color: var(--_bad);
  }
  .invalid .mark,
  .wrong .mark,
  .bad {
    color: var(--_bad);
  }
  button.step,
  a.step {
    color: var(--_brand);
    cursor: pointer;
  }
  button .title,
  a .title {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .note {
    display: block;
    font-size: var(--_small);
    font-weight: 400;
    color: var(--_ink-soft);
  }
  .note.bad {
    color: var(--_bad);
  }
  .vertical .here,
  .vertical .toggle {
    display: none;
  }
  .vertical ol {
    display: block;
  }
  @container (min-width: 40em) {
    .here,
    .toggle {
      display: none;
    }
    .level,
    ol,
    ol.open {
      display: block;
    }
    .level ol {
      display: grid;
      /* Where one step does not fit beside the others it is as wide as they. */
      grid-template-columns: repeat(auto-fit, minmax(7.5em, 1fr));
      gap: 0.25em 0.5em;
      margin-block-start: 0.25em;
    }
    .level li {
      border-block-start: 4px solid var(--_line);
      border-inline-start: 0;
    }
    .level .done,
    .level .current {
      border-color: var(--_brand);
    }
    .level .invalid,
    .level .wrong {
      border-color: var(--_bad);
    }
    .level .step {
      padding: 0.5em 0;
      padding-inline-end: 0.75em;
    }
  }
  @media (hover: hover) {
    button.step:hover,
    a.step:hover {
      background: var(--_brand-soft);
    }
  }
  @media (forced-colors: active) {
    li.current {
      border-color: Highlight;
    }
  }
  @media print {
    .here,
    .toggle {
      display: none;
    }
    ol {
      display: block;
    }
  }
`;
