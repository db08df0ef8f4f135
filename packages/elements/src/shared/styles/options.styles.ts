import { css } from 'lit';

/** Answers side by side, as pills: what is chosen has a tick, what can be chosen beside others a box. */
export const optionStyles = css`
  .options {
    display: flex;
    flex-wrap: wrap;
    margin-block-end: -0.5em;
  }
  .option {
    position: relative;
    max-width: 100%;
    margin: 0 0 0.5em;
    margin-inline-end: 0.5em;
    cursor: pointer;
  }
  .option > input {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }
  .option > span {
    display: flex;
    align-items: center;
    min-height: var(--_target);
    padding: 0.3em 1.1em;
    line-height: 1.35;
    background: var(--_card);
    border: 1.5px solid var(--_edge);
    border-radius: 1.75em;
  }
  .option > input:checked + span {
    font-weight: 600;
    color: var(--_brand-ink);
    background: var(--_brand-soft);
    border-color: var(--_brand);
  }
  .option > span::before {
    content: '';
    flex: none;
    width: 0.4em;
    height: 0.8em;
    border: solid;
    border-width: 0 0.16em 0.16em 0;
    transform: rotate(45deg);
  }
  .option > span::before {
    margin-block-start: -0.2em;
    margin-inline-end: 0.6em;
  }
  .option > input:not(:checked) + span::before {
    display: none;
  }
  .option > [type='checkbox']:not(:checked) + span::before {
    display: block;
    width: 0.9em;
    height: 0.9em;
    margin-block-start: 0;
    border: 1.5px solid var(--_edge);
    border-radius: 0.2em;
    transform: none;
  }
  .option > input:focus + span {
    outline: 3px solid var(--_brand);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    .option > input:checked + span {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
      border-color: Highlight;
    }
  }
`;
