import { css } from 'lit';

/** Questions and answers, on the screen and on paper. */
export const reviewStyles = css`
  .review-head {
    margin-block-start: 1em;
  }
  .review-head > .heading {
    margin-block-end: 0.25em;
  }
  .answers {
    margin: 0;
  }
  .answer {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_line);
    break-inside: avoid;
  }
  .answer dt {
    flex: none;
    width: 100%;
    color: var(--_ink-soft);
  }
  .answer dd {
    flex: 1 1 8em;
    min-width: 0;
    margin: 0;
    font-weight: 500;
    white-space: pre-line;
  }
  .answer .action {
    flex: none;
    margin-inline-start: 0.5em;
  }
  .none {
    font-weight: 400;
    color: var(--_ink-soft);
  }
  .review .section .section {
    margin-block-start: 1em;
    padding-block-start: 0;
    border: 0;
  }
  .review .section .section .heading {
    margin-block-end: 0.25em;
    font-size: 1em;
  }
  .review .heading:last-child {
    margin-block-end: 0.25em;
  }
  .with-action {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
  }
  .scroll {
    overflow-x: auto;
  }
  .scroll table {
    width: 100%;
    border-collapse: collapse;
  }
  .scroll th,
  .scroll td {
    padding: 0.5em;
    text-align: start;
    vertical-align: top;
    border: 1px solid var(--_line);
  }
  .scroll th {
    font-size: var(--_small);
    background: var(--_ground);
  }
  .footer.print {
    margin-block-start: 1em;
  }
  .review .file {
    flex-wrap: nowrap;
    min-height: 0;
    padding: 0;
    border: 0;
  }
  .review .files,
  .review .signed {
    margin: 0;
    white-space: normal;
  }
  /* A picture hangs from the line its question stands on. */
  .review .file-name,
  .review .signed-words {
    align-self: baseline;
    margin-block-start: 0;
  }
  .with-action > .link {
    margin-inline-start: auto;
  }
  /* A card for each row, each answer below its question: up to where cards of tables to fill in have no heads. */
  @container (max-width: 48em) {
    .scroll td {
      padding: 0.35em 0;
      border: 0;
    }
    .scroll td::before {
      content: attr(data-title);
      display: block;
      font-size: var(--_small);
      color: var(--_ink-soft);
    }
    .scroll thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip: rect(0 0 0 0);
    }
    .scroll table,
    .scroll tbody,
    .scroll tr,
    .scroll td {
      display: block;
    }
    .scroll tr {
      margin-block-start: 0.75em;
      padding: 0.5em 1em;
      background: var(--_ground);
      border: 1px solid var(--_line);
      border-radius: var(--_radius-small);
    }
  }
  @container (min-width: 40em) {
    .answer dt {
      width: 14em;
      padding-inline-end: 1.5em;
    }
  }
  @media (forced-colors: active) {
    .scroll th,
    .scroll td {
      border-color: CanvasText;
    }
  }
  @media print {
    .review .section {
      break-inside: auto;
    }
    .scroll {
      overflow: visible;
    }
    .answer dt {
      width: 14em;
    }
  }
`;
