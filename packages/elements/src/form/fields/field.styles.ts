import { css } from 'lit';

/** A question with its control, hint and message. Controls are as wide as answers are long, never wider than the page. */
export const fieldStyles = css`
  .field {
    min-width: 0;
    margin: 1.25em 0 0;
    padding: 0;
    border: 0;
  }
  .field.bare {
    margin: 0;
  }
  /* One rhythm for all kinds: room is below titles and hints, none above controls. */
  .title {
    display: block;
    padding: 0 0 0.35em;
    font-weight: 600;
    line-height: 1.45;
  }
  /* Without it the bar of a group begins in the middle of its legend. */
  legend.title {
    float: left;
    width: 100%;
  }
  legend.title ~ * {
    clear: both;
  }
  .hint {
    max-width: 44em;
    padding-block-end: 0.4em;
    font-size: var(--_small);
    color: var(--_ink-soft);
    white-space: pre-line;
  }
  .field input,
  .field select,
  .field textarea {
    display: block;
    width: 100%;
    max-width: 36em;
    min-height: var(--_target);
    margin: 0;
    padding: 0.4em 0.75em;
    font: inherit;
    line-height: 1.4;
    color: var(--_ink);
    background-color: var(--_card);
    border: 1.5px solid var(--_edge);
    border-radius: var(--_radius-small);
  }
  /* Lines lower than the letters of a typeface would make the text of each control scroll by a pixel, on a layer of its own. */
  .field input {
    line-height: normal;
  }
  .field.short input {
    display: inline-block;
    width: 10em;
    max-width: 100%;
  }
  .field.middle input {
    max-width: 16em;
  }
  .field select {
    max-width: 24em;
  }
  .field.bare input,
  .field.bare select,
  .field.bare textarea,
  .field.bare .counter {
    width: 100%;
    max-width: none;
  }
  .field > .skeleton {
    max-width: 36em;
    height: var(--_target);
    margin: 0;
    border-radius: var(--_radius-small);
  }
  .field textarea {
    min-height: 6em;
    resize: vertical;
  }
  .field ::placeholder {
    color: var(--_ink-soft);
    opacity: 1;
  }
  .field input:focus,
  .field select:focus,
  .field textarea:focus {
    border-color: var(--_brand);
    outline: 3px solid var(--_brand);
    outline-offset: -1px;
  }
  .field input[readonly],
  .field textarea[readonly] {
    background-color: var(--_ground);
    border-style: dashed;
  }
  .field input:disabled,
  .field select:disabled,
  .field textarea:disabled {
    color: var(--_ink-soft);
    background-color: var(--_ground);
    border-color: var(--_line);
    -webkit-text-fill-color: currentColor;
    opacity: 1;
    cursor: not-allowed;
  }
  .unit {
    margin-inline-start: 0.5em;
    color: var(--_ink-soft);
  }
  .counter {
    max-width: 36em;
    text-align: end;
  }

  /* One of several, side by side, each to be tapped all over. */
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
  .field .option > input {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    max-width: none;
    height: 100%;
    min-height: 0;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }
  .option > span {
    display: flex;
    align-items: center;
    min-height: var(--_target);
    padding: 0.3em 1em;
    line-height: 1.35;
    background: var(--_card);
    border: 1.5px solid var(--_edge);
    border-radius: var(--_radius-small);
  }
  .option > span::before {
    content: '';
    flex: none;
    width: 1.125em;
    height: 1.125em;
    margin-inline-end: 0.6em;
    background: var(--_card);
    border: 1.5px solid var(--_edge);
    border-radius: 50%;
  }
  .option > [type='checkbox'] + span::before {
    border-radius: 0.25em;
  }
  .option > input:checked + span {
    color: var(--_brand-ink);
    background: var(--_brand-soft);
    border-color: var(--_brand);
  }
  .option > input:checked + span::before {
    border: 0.35em solid var(--_brand);
  }
  .option > [type='checkbox']:checked + span::before {
    background: var(--_brand);
    border: 1.5px solid var(--_brand);
    box-shadow: inset 0 0 0 0.2em var(--_card);
  }
  .option > input:focus + span {
    outline: 3px solid var(--_brand);
    outline-offset: 2px;
  }
  .field .option > input:disabled {
    opacity: 0;
  }
  .option > input:disabled + span {
    color: var(--_ink-soft);
    background: var(--_ground);
    border-color: var(--_line);
    cursor: not-allowed;
  }

  .check {
    display: flex;
    align-items: flex-start;
  }
  .check > label {
    flex: 1;
    min-width: 0;
    padding-block: calc((var(--_target) - 1.65em) / 2);
    line-height: 1.65;
    cursor: pointer;
  }
  .field .check > input {
    -webkit-appearance: none;
    appearance: none;
    position: relative;
    flex: none;
    width: 1.5em;
    height: 1.5em;
    min-height: 0;
    margin: calc((var(--_target) - 1.5em) / 2) 0;
    margin-inline-end: 0.65em;
    padding: 0;
    border-radius: 0.3em;
    cursor: pointer;
  }
  .field .check > input:checked {
    background-color: var(--_brand);
    border-color: var(--_brand);
  }
  .field .check > input:not([role]):checked::after {
    content: '';
    position: absolute;
    top: 0.15em;
    left: 0.42em;
    width: 0.42em;
    height: 0.8em;
    border: solid var(--_on-brand);
    border-width: 0 0.16em 0.16em 0;
    transform: rotate(45deg);
  }
  .field .check > input[role='switch'] {
    width: 2.75em;
    border-radius: 999px;
  }
  .field .check > input[role='switch']::after {
    content: '';
    position: absolute;
    top: 0.16em;
    left: 0.2em;
    width: 1em;
    height: 1em;
    background: var(--_edge);
    border-radius: 50%;
  }
  .field .check > input[role='switch']:checked::after {
    left: auto;
    right: 0.2em;
    background: var(--_on-brand);
  }
  @media (forced-colors: active) {
    .option > input:checked + span,
    .field .check > input:checked {
      forced-color-adjust: none;
      color: HighlightText;
      background-color: Highlight;
      border-color: Highlight;
    }
    .option > span::before,
    .option > [type='checkbox']:checked + span::before {
      forced-color-adjust: none;
      background: Canvas;
      border-color: CanvasText;
      box-shadow: none;
    }
    .option > input:checked + span::before,
    .option > [type='checkbox']:checked + span::before {
      border: 0.35em solid Highlight;
      outline: 1px solid HighlightText;
    }
    .field .check > input:not([role]):checked::after {
      border-color: HighlightText;
    }
    .field .check > input[role='switch']::after {
      background: CanvasText;
    }
    .field .check > input[role='switch']:checked::after {
      background: HighlightText;
    }
  }
  @media print {
    .field {
      break-inside: avoid;
    }
    .field input,
    .field select,
    .field textarea {
      border: 0;
      border-block-end: 1px solid var(--_edge);
      border-radius: 0;
    }
  }
`;
