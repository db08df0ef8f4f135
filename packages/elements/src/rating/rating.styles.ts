import { css } from 'lit';

/** The question and its five levels: side by side where there is room, else below each other, all of one size. */
export const ratingStyles = css`
  .card {
    container-type: inline-size;
    max-width: 40em;
  }
  h2 {
    font-size: 1.25em;
    line-height: 1.4;
    outline-offset: 0.25em;
  }
  .about {
    margin-block: 0.5em 1.1em;
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .levels {
    display: grid;
    gap: 0.5em;
  }
  .level {
    position: relative;
    min-width: 0;
    cursor: pointer;
  }
  .level > input {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }
  .level > span {
    display: flex;
    align-items: center;
    height: 100%;
    min-height: var(--_target);
    padding: 0.4em 0.9em;
    line-height: 1.3;
    border: 1.5px solid var(--_edge);
    border-radius: var(--_radius-small);
  }
  .level svg {
    width: 2em;
    height: 2em;
    margin-inline-end: 0.75em;
    color: var(--_ink-soft);
    stroke-width: 1.5;
  }
  /* A tick, beside the colour. */
  .level > span::after {
    content: '';
    width: 0.4em;
    height: 0.8em;
    margin-block-start: -0.2em;
    margin-inline-start: auto;
    border: solid;
    visibility: hidden;
    border-width: 0 0.16em 0.16em 0;
    transform: rotate(45deg);
  }
  .level > :checked + span {
    font-weight: 600;
    color: var(--_brand-ink);
    background: var(--_brand-soft);
    border-color: var(--_brand);
    box-shadow: 0 0 0 1px var(--_brand);
  }
  .level > :checked + span > svg {
    color: inherit;
  }
  .level > :checked + span::after {
    visibility: inherit;
  }
  .level > :focus + span {
    outline: 3px solid var(--_brand);
    outline-offset: 2px;
  }
  [disabled] .level {
    cursor: default;
  }
  .wait {
    display: block;
    width: 60%;
    height: 1em;
    background: var(--_line);
    border-radius: 0.4em;
  }
  @container (min-width: 31em) {
    .levels {
      grid-template-columns: repeat(5, minmax(0, 1fr));
    }
    .level > span {
      flex-direction: column;
      padding: 1.1em 0.25em 0.9em;
      text-align: center;
    }
    .level svg {
      width: 2.5em;
      height: 2.5em;
      margin: 0 0 0.5em;
    }
    .kiosk .level svg {
      width: 3.5em;
      height: 3.5em;
    }
    .kiosk .level > span {
      padding-block: 2em 1.5em;
    }
    .level > span::after {
      position: absolute;
      top: 0.7em;
      right: 0.7em;
      margin: 0;
    }
  }
  .kiosk {
    font-size: calc(var(--tb-font-size, 16px) * 1.75);
    --_target: 3em;
  }
  .kiosk .card {
    max-width: none;
    padding: 1.75em;
  }
  @media (forced-colors: active) {
    .level > :checked + span {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }
`;
