import { css } from 'lit';

export const searchSelectStyles = css`
  .search {
    position: relative;
    display: flex;
    max-width: 36em;
  }
  .search > input {
    flex: 1 1 auto;
    min-width: 0;
    padding-inline-end: calc(var(--_target) + 0.25em);
  }
  .search > .opener {
    flex: none;
    width: var(--_target);
    min-height: var(--_target);
    margin-inline-start: calc(-1 * var(--_target));
    padding: 0;
    color: var(--_ink);
    background: none;
    border: 0;
    cursor: pointer;
  }
  .opener > svg {
    margin: auto;
  }
  .choices {
    position: absolute;
    z-index: 10;
    inset-block-start: 100%;
    inset-inline: 0;
    max-height: 20em;
    margin-block-start: 2px;
    overflow: auto;
    overscroll-behavior: contain;
    background: var(--_card);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius-small);
    box-shadow: 0 4px 16px rgba(0, 0, 0, 0.15);
  }
  .choices[hidden] {
    display: none;
  }
  .choices li {
    display: flex;
    flex-direction: column;
    justify-content: center;
    min-height: var(--_target);
    padding: 0.3em 0.8em;
    line-height: 1.4;
    cursor: pointer;
  }
  .choices li[aria-disabled] {
    color: var(--_ink-soft);
    cursor: default;
  }
  .choices li[aria-selected='true'] {
    font-weight: 600;
    color: var(--_brand-ink);
    background: var(--_brand-soft);
  }
  .choices li.active {
    outline: 2px solid var(--_brand);
    outline-offset: -2px;
  }
  @media (hover: hover) {
    .choices li:hover {
      background: var(--_brand-soft);
    }
  }
  .choices-note {
    padding: 0.6em 0.8em;
    color: var(--_ink-soft);
  }
  .choices-note.bad {
    color: var(--_bad);
  }
  @media (forced-colors: active) {
    .choices li[aria-selected='true'] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }
`;
