import { css } from 'lit';

/** The questions, and titles around them. */
export const questionsStyles = css`
  .settled summary {
    font-size: var(--_small);
  }
  .card + .card {
    margin-block-start: 1em;
  }
  .subject {
    margin-block-end: 0.75em;
    font-size: 1.25em;
    font-weight: 650;
    line-height: 1.35;
  }
  .subject:focus {
    outline: none;
  }
  .title {
    margin-block-end: 0.75em;
    font-size: 1.1875em;
    font-weight: 600;
    line-height: 1.4;
  }
  .title .small {
    margin-inline-start: 0.5em;
    font-size: 0.77em; /* not below 18 px for elders */
    font-weight: 400;
  }
  .of {
    margin-block: 1em 0.5em;
  }
  .ask {
    min-width: 0;
    margin: 0 0 0.75em;
    padding: 0.9em 1em;
    background: var(--_ground);
    border: 0;
    border-radius: var(--_radius-small);
  }
  /* Follows from the answer above. */
  .follows {
    margin-inline-start: 1em;
    border-inline-start: 3px solid var(--_brand);
  }
  legend {
    float: left;
    width: 100%;
    padding: 0 0 0.5em;
    font-weight: 600;
    line-height: 1.45;
  }
  legend ~ * {
    clear: both;
  }
  .ask .text {
    padding-block-end: 0.5em;
    font-size: var(--_small);
    color: var(--_ink-soft);
  }
  .news:not(:empty) {
    margin-block-start: 0.75em;
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--_brand);
  }
  .asks + .list:not(.card) {
    margin-block-start: 1.5em;
  }
  @container (min-width: 40em) {
    .card {
      padding: 1.5em 2em;
    }
  }
  @media (forced-colors: active) {
    .ask {
      border: 1px solid CanvasText;
    }
  }
`;
