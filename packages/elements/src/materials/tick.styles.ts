import { css } from 'lit';

/** The box by which a line is ticked off. */
export const tickStyles = css`
  .tick {
    flex: none;
    margin: calc((1.65em - var(--_target)) / 2) 0;
    margin-inline: calc((1.5em - var(--_target)) / 2) calc(1.5em - var(--_target) / 2);
    padding: calc((var(--_target) - 1.5em) / 2);
    line-height: 0;
    cursor: pointer;
  }
  .tick > input {
    -webkit-appearance: none;
    appearance: none;
    position: relative;
    width: 1.5em;
    height: 1.5em;
    margin: 0;
    font: inherit;
    background: var(--_card);
    border: 1.5px solid var(--_edge);
    border-radius: 0.3em;
    cursor: inherit;
  }
  .tick > input:checked {
    color: var(--_card);
    background: var(--_good);
    border-color: var(--_good);
  }
  .tick > input:checked::after {
    content: '';
    width: 0.4em;
    height: 0.8em;
    border: solid;
    border-width: 0 0.16em 0.16em 0;
    transform: rotate(45deg);
    position: absolute;
    top: 0.18em;
    left: 0.44em;
  }
  .tick > input:focus {
    outline: 3px solid var(--_brand);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    .tick > input:checked {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
      border-color: Highlight;
    }
  }
`;
