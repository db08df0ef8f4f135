import { css } from 'lit';

/** The choice, the signature, and what is said when it is done or cannot be. */
export const letterSigningStyles = css`
  .after,
  .signing {
    margin-block-start: 1em;
  }
  fieldset {
    min-width: 0;
    margin: 1.25em 0 0;
    padding: 0;
    border: 0;
  }
  .choice {
    margin: 0;
  }
  legend,
  .field-label {
    display: block;
    padding: 0 0 0.4em;
    font-weight: 600;
    line-height: 1.45;
  }
  .choice > legend {
    font-size: 1.1875em;
  }
  .field-label {
    margin-block-start: 0.5em;
  }
  .option {
    position: relative;
    display: flex;
    align-items: flex-start;
    min-height: var(--_target);
    margin-block-end: 0.6em;
    padding: 0.75em 1em;
    background: var(--_card);
    border: 1.5px solid var(--_edge);
    border-radius: var(--_radius-small);
    cursor: pointer;
  }
  .option.on {
    background: var(--_brand-soft);
    border-color: var(--_brand);
  }
  .option-title {
    display: block;
    font-weight: 600;
    line-height: 1.45;
  }
  .option > span > .small {
    display: block;
  }
  input[type='radio'],
  input[type='checkbox'] {
    flex: none;
    width: 1.25em;
    height: 1.25em;
    margin: 0.1em 0 0;
    margin-inline-end: 0.6em;
    font: inherit;
    accent-color: var(--_brand);
  }
  .check {
    display: flex;
    align-items: flex-start;
    min-height: var(--_target);
    margin-block-start: 0.75em;
    padding-block: 0.5em;
    cursor: pointer;
  }
  .row,
  .buttons {
    display: flex;
    flex-wrap: wrap;
  }
  .row > *,
  .buttons > * {
    margin: 0 0 0.5em;
    margin-inline-end: 0.75em;
  }
  .small-option {
    display: inline-flex;
    align-items: center;
    min-height: var(--_target);
    margin-inline-end: 1.5em;
    cursor: pointer;
  }
  .small-option > input[type='radio'] {
    margin-block: 0;
  }
  .field {
    display: block;
    box-sizing: border-box;
    width: 20em;
    max-width: 100%;
    min-height: var(--_target);
    margin: 0;
    padding: 0.4em 0.75em;
    font: inherit;
    line-height: normal;
    color: var(--_ink);
    background-color: var(--_card);
    border: 1.5px solid var(--_edge);
    border-radius: var(--_radius-small);
  }
  .field.written {
    font-family: KaiTi, STKaiti, 'Kaiti SC', 'AR PL UKai CN', 'TW-Kai', serif;
    font-size: 1.25em;
    width: 16em;
  }
  .field[aria-invalid] {
    border-color: var(--_bad);
  }
  .paper {
    display: block;
    width: 100%;
    max-width: 36em;
    margin-block: 0.5em;
    background: #fff;
    border: 1.5px solid var(--_edge);
    border-radius: var(--_radius-small);
    cursor: crosshair;
    touch-action: none;
    forced-color-adjust: none;
  }
  .bad {
    margin-block-start: 0.25em;
    color: var(--_bad);
  }
  .today {
    margin-block-start: 1em;
  }
  .signing > .buttons {
    margin-block-start: 1em;
  }
  .done,
  .instead {
    margin-block-end: 0.75em;
  }
  .done {
    padding: 0.75em 1em;
    color: var(--_good);
    background: var(--_good-soft);
    border-radius: var(--_radius-small);
  }
  [data-focus]:focus {
    outline: none;
  }
  .barred > p {
    margin-block-start: 0.5em;
  }
  .barred-head {
    display: flex;
    align-items: flex-start;
  }
  .barred-head > svg {
    margin-block-start: 0.25em;
    margin-inline-end: 0.5em;
    color: var(--_warn);
  }
  .barred h3 {
    font-size: 1.1875em;
    font-weight: 600;
    line-height: 1.4;
  }
  .barred .buttons {
    margin-block: 1em -0.5em;
  }
  @container (min-width: 36em) {
    .signing {
      padding: 1.5em 2.5em;
    }
    .options {
      display: flex;
    }
    /* As wide as each other: neither is the one to take. */
    .option {
      flex: 1 1 0;
      margin-block-end: 0;
    }
    .option + .option {
      margin-inline-start: 0.75em;
    }
  }
  @container (max-width: 26em) {
    .signing {
      padding-inline: 0.75em;
    }
    .buttons > .button {
      width: 100%;
      margin-inline-end: 0;
    }
  }
  @media (hover: hover) {
    .option:hover {
      border-color: var(--_brand);
    }
  }
  @media (forced-colors: active) {
    .done {
      border: 1px solid CanvasText;
    }
  }
`;
