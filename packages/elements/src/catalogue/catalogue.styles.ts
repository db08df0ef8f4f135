import { css } from 'lit';

export const catalogueStyles = css`
  .root {
    container-type: inline-size;
  }
  form {
    margin-block-end: 1em;
  }
  .label {
    display: block;
    margin-block-end: 0.35em;
    font-weight: 600;
  }
  .field {
    position: relative;
    display: block;
  }
  .field svg {
    position: absolute;
    inset-block-start: 50%;
    inset-inline-start: 0.8em;
    margin-block-start: -0.625em;
    color: var(--_ink-soft);
    pointer-events: none;
  }
  input[type='search'],
  select {
    display: block;
    width: 100%;
    min-height: var(--_target);
    margin: 0;
    padding: 0.4em 0.8em;
    font: inherit;
    color: var(--_ink);
    background-color: var(--_card);
    border: 1.5px solid var(--_edge);
    border-radius: var(--_radius-small);
  }
  input[type='search'] {
    padding-inline-start: 2.6em;
    -webkit-appearance: none;
    appearance: none;
  }
  #hint {
    margin-block-start: 0.35em;
  }
  fieldset {
    min-width: 0;
    margin: 1em 0 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
  }
  .options {
    display: flex;
    flex-wrap: wrap;
    margin: -0.25em;
  }
  .option {
    position: relative;
    margin: 0.25em;
    cursor: pointer;
  }
  .option input {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .option span {
    display: inline-flex;
    align-items: center;
    min-height: var(--_target);
    padding: 0.3em 1.1em;
    background: var(--_card);
    border: 1.5px solid var(--_edge);
    border-radius: 999px;
  }
  .option input:checked + span {
    font-weight: 600;
    color: var(--_brand-ink);
    background: var(--_brand-soft);
    border-color: var(--_brand);
  }
  /* A drawn tick: a written one would be part of the option's name. */
  .option input:checked + span::before {
    content: '';
    width: 0.35em;
    height: 0.7em;
    margin-block-end: 0.2em;
    margin-inline-end: 0.55em;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
  }
  .option input:focus-visible + span {
    outline: 3px solid var(--_brand);
    outline-offset: 2px;
  }
  details {
    margin-block: 0.5em -0.5em;
  }
  details[open] {
    margin-block-end: 0;
  }
  .selects {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    margin-block-start: 0.25em;
  }
  .selects:empty {
    display: none;
  }
  .count {
    margin-block-end: 0.5em;
    color: var(--_ink-soft);
  }
  .list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }
  .list > li {
    min-width: 0;
  }
  tb-item-card {
    height: 100%;
  }
  .more {
    width: 100%;
    margin-block-start: 1em;
  }
  form summary {
    min-height: var(--_target);
    padding-block: 0.5em;
    font-weight: 600;
    color: var(--_brand);
    cursor: pointer;
  }
  @container (min-width: 40em) {
    form.card {
      padding: 1.5em 2em;
    }
    .selects {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .list {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container (min-width: 70em) {
    .list {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
  @media (forced-colors: active) {
    .option input:checked + span {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }
`;
