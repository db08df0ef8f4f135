import { css } from 'lit';
import { optionStyles } from '../shared/styles/options.styles.js';

/** The steps of a scenario: a quiet head, one card for the step, the buttons below it. */
export const wizardStyles = css`
  ${optionStyles}
  .head {
    margin-block-end: 1em;
  }
  .one h2 {
    font-size: 1.625em;
    line-height: 1.35;
  }
  .one h3 {
    font-size: 1.25em;
    line-height: 1.4;
  }
  .one h4 {
    font-size: 1.0625em;
  }
  .step-title:focus,
  .lack:focus {
    outline: none;
  }
  .step,
  .form {
    margin-block-start: 1em;
  }
  .form[hidden],
  .step tb-materials[hidden] {
    display: none;
  }
  .step > * + * {
    margin-block-start: 1em;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    margin: 1em -0.25em -0.25em;
  }
  .buttons > .button {
    margin: 0.25em;
    min-width: 8em;
  }
  .savings {
    padding: 1em 1.25em;
    background: var(--_good-soft);
    border-radius: var(--_radius-small);
  }
  .savings table {
    width: 100%;
    margin-block-start: 0.5em;
    border-collapse: collapse;
    text-align: start;
  }
  .savings th,
  .savings td {
    padding: 0.35em 0;
    padding-inline-end: 0.75em;
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  .savings thead th {
    font-size: var(--_small);
    color: var(--_ink-soft);
  }
  .savings td {
    font-weight: 600;
  }
  .savings td:nth-child(2) {
    font-weight: 400;
  }
  .savings .less {
    color: var(--_good);
  }
  .items {
    margin-block-start: 0.5em;
    counter-reset: item;
  }
  .items li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    padding-block: 0.5em;
    border-block-start: 1px solid var(--_line);
  }
  .items li:first-child {
    border-block-start: 0;
  }
  .items .name {
    flex: 1 1 14em;
    padding-inline-end: 1em;
    font-weight: 600;
  }
  .items .small {
    padding-inline-end: 1em;
  }
  .facts > div,
  .answers > div {
    display: flex;
    flex-wrap: wrap;
    padding-block: 0.4em;
    border-block-start: 1px solid var(--_line);
  }
  .answers > div:first-child,
  .facts > div:first-child {
    border-block-start: 0;
  }
  .facts dt,
  .answers dt {
    flex: 0 0 10em;
    padding-inline-end: 1em;
    color: var(--_ink-soft);
  }
  .answers dt {
    flex: 1 1 14em;
  }
  .facts dd,
  .answers dd {
    flex: 1 1 12em;
    min-width: 0;
  }
  .facts a {
    display: inline-flex;
    align-items: center;
    min-height: var(--_target);
  }
  summary {
    min-height: var(--_target);
    padding-block: 0.5em;
    color: var(--_brand);
    cursor: pointer;
  }
  .fold {
    padding-block: 0.25em;
    border-block-start: 1px solid var(--_line);
  }
  .fold > summary {
    font-weight: 600;
  }
  .faq {
    margin-inline-start: 1em;
  }
  .law {
    margin-block: 0.5em;
    margin-inline-start: 1em;
  }
  .question {
    min-width: 0;
    margin: 0;
    padding: 1em;
    background: var(--_ground);
    border: 1px solid transparent;
    border-radius: var(--_radius-small);
  }
  .step > .question {
    margin-block-start: 0.75em;
  }
  .question.unmet {
    border-color: var(--_warn);
  }
  legend {
    float: inline-start;
    float: left;
    width: 100%;
    padding: 0;
    font-weight: 600;
  }
  legend + * {
    clear: both;
  }
  .question > .options {
    padding-block-start: 0.5em;
  }
  .question > .small + .options {
    padding-block-start: 0.75em;
  }
  /* Its words are as high as a finger: what is around them need not be. */
  .basis {
    margin-block: 0.25em -0.75em;
  }
  .basis > summary {
    font-size: var(--_small);
  }
  .basis[open] {
    margin-block-end: 0;
  }
  .question .notice {
    margin-block-start: 0.75em;
  }
  .question .notice p + p {
    margin-block-start: 0.25em;
  }
  .letter {
    margin-block-start: 1em;
  }
  .part + .part {
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_line);
  }
  .with-action {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  .link {
    min-height: var(--_target);
    margin: 0;
    padding: 0 0.25em;
    font: inherit;
    color: var(--_brand);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    background: none;
    border: 0;
    cursor: pointer;
  }
  .plain-list li {
    padding-block: 0.3em;
  }
  .sent {
    max-width: 36em;
    margin: 1em auto;
    text-align: start;
  }
  .sent h4 {
    margin-block: 1.25em 0.5em;
  }
  .bring {
    margin-block-end: 0.75em;
    text-align: start;
  }
  .bring li {
    padding-block: 0.25em;
  }
  .bring .small {
    margin-inline-start: 0.5em;
  }
  .bring p {
    margin: 0.25em 0;
  }
  .bring p.small {
    margin-inline-start: 0;
  }
  .trip,
  .later li {
    margin-block-end: 0.75em;
    padding: 0.75em 1em;
    list-style: none;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .later {
    padding: 0;
  }
  .where {
    margin: 0 0 0.5em;
  }
  .where div {
    display: flex;
    padding-block: 0.15em;
  }
  .where dt {
    flex: none;
    width: 4em;
    color: var(--_ink-soft);
  }
  .where dd {
    flex: 1;
    min-width: 0;
    margin: 0;
  }
  .window {
    display: block;
    font-weight: 600;
  }
  .signed-letters .fold {
    text-align: start;
  }
  .on-paper {
    display: none;
  }
  @media (forced-colors: active) {
    .savings,
    .question {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .buttons,
    .link,
    .own-paper .head,
    .own-paper .step-title,
    .prints-letters .step > p,
    .prints-letters .question,
    tb-step-nav {
      display: none;
    }
    .step {
      padding: 0;
      background: none;
      border: 0;
    }
    /* Each letter goes to another department. */
    .letter + .letter {
      break-before: page;
      page-break-before: always;
    }
    /* The receipt lists the letters; those that are open follow, each on a page of its own. */
    .signed-letters .on-paper,
    .signed-letters details[open] {
      display: block;
    }
    .signed-letters details,
    .signed-letters summary,
    .signed-letters p {
      display: none;
    }
    .signed-letters details[open] {
      padding: 0;
      border: 0;
      break-before: page;
      page-break-before: always;
    }
    .part,
    .trip,
    .sent li {
      break-inside: avoid;
      page-break-inside: avoid;
    }
  }
`;
