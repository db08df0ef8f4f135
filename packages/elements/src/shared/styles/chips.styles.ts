import { css } from 'lit';

/** Short facts in a row: ways of service, status. Spaced by margins, since old engines have no gap in flex rows. */
export const chipStyles = css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    margin: 0.5em -0.25em -0.25em;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    margin: 0.25em;
    padding: 0.2em 0.75em;
    font-size: var(--_small);
    line-height: 1.5;
    color: var(--_brand-ink);
    background: var(--_brand-soft);
    border: 1px solid transparent;
    border-radius: 999px;
  }
  .chip.good {
    color: var(--_good);
    background: var(--_good-soft);
  }
  .chip.warn {
    color: var(--_warn);
    background: var(--_warn-soft);
  }
  .chip.plain {
    color: var(--_ink-soft);
    background: var(--_ground);
  }
`;
