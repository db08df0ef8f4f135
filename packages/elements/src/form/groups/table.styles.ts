import { css } from 'lit';

/** Tables. Each column is as wide as its class says; those without one share what is left, or all do that grow. */
export const tableStyles = css`
  table {
    width: 100%;
    margin-block-start: 0.5em;
    border-collapse: collapse;
    /* Laid out by its first row: a row more does not measure all others again. */
    table-layout: fixed;
  }
  col {
    width: calc(var(--_w) * 1em);
  }
  /* More than there is, all together: they share what others leave, each by its em. */
  .grows {
    width: calc(var(--_w) * 40%);
  }
  .w3 {
    --_w: 3;
  }
  .w4 {
    --_w: 4;
  }
  .w5 {
    --_w: 5;
  }
  .w6 {
    --_w: 6;
  }
  .w7 {
    --_w: 7;
  }
  .w8 {
    --_w: 8;
  }
  .w9 {
    --_w: 9;
  }
  .w10 {
    --_w: 10;
  }
  .w11 {
    --_w: 11;
  }
  .w12 {
    --_w: 12;
  }
  .w13 {
    --_w: 13;
  }
  .w14 {
    --_w: 14;
  }
  .w15 {
    --_w: 15;
  }
  .w16 {
    --_w: 16;
  }
  th,
  td {
    padding: 0.4em 0.35em;
    text-align: start;
    vertical-align: top;
    border-block-end: 1px solid var(--_line);
  }
  th {
    font-size: var(--_small);
    font-weight: 600;
    line-height: 1.4;
    overflow-wrap: break-word;
  }
  tbody th {
    padding-block-start: 1.1em;
    color: var(--_ink-soft);
  }
  .acts .row-actions {
    flex-wrap: nowrap;
  }
  .number,
  .acts .link {
    white-space: nowrap;
  }
  .acts .link {
    min-width: var(--_target);
    justify-content: center;
  }
  th .hint {
    display: block;
    padding: 0;
    font-weight: 400;
  }
  td .field input,
  td .field select,
  td .field textarea {
    padding-inline: 0.4em;
  }
  td .field > [type='checkbox'] {
    width: 1.5em;
    min-height: 1.5em;
    margin-block: calc((var(--_target) - 1.5em) / 2);
  }
  .cell-title {
    display: none;
  }
  @media print {
    .acts {
      display: none;
    }
    tr {
      break-inside: avoid;
    }
  }
`;
