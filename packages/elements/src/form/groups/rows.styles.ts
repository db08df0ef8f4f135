import { css } from 'lit';

/** Lists, tables, choices. */
export const rowsStyles = css`
  .list {
    padding: 0;
    border: 0;
  }
  .star.on,
  .required > .cell-title > .star {
    display: inline;
  }
  .row {
    min-width: 0;
    margin: 0.75em 0 0;
    padding: 0.5em 1em 1em;
    background: var(--_ground);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
  }
  .row > .title {
    padding-block: 0.5em 0.75em;
  }
  .row-actions {
    display: flex;
    flex-wrap: wrap;
    margin-inline: -0.5em;
  }
  .row > .row-actions {
    margin-block-start: 0.75em;
  }
  .add {
    margin-block-start: 0.75em;
  }
  .branch {
    margin-block-start: 0.75em;
    padding-inline-start: 0.75em;
    border-inline-start: 4px solid var(--_line);
  }
  table {
    width: 100%;
    margin-block-start: 0.5em;
    border-collapse: collapse;
    /* Laid out by its first row: a row more does not measure all others again. */
    table-layout: fixed;
  }
  .number {
    width: 3em;
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
  }
  tbody th {
    padding-block-start: 1.1em;
    color: var(--_ink-soft);
  }
  .acts {
    width: 9.5em;
  }
  thead .acts {
    padding-inline-start: 1em;
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
  .cell-title {
    display: none;
  }
  /* Also on a kiosk's page in big letters: half a date is no date. */
  @container (max-width: 48em) {
    table,
    tbody,
    tbody tr,
    tbody th,
    td {
      display: block;
      width: auto;
    }
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip: rect(0 0 0 0);
    }
    tbody tr {
      margin-block-start: 0.75em;
      padding: 0.5em 1em 0.75em;
      background: var(--_ground);
      border: 1px solid var(--_line);
      border-radius: var(--_radius-small);
    }
    tbody th,
    td {
      padding: 0.35em 0;
      border: 0;
    }
    .at,
    td.none {
      display: none;
    }
    .cell-title {
      display: block;
      font-weight: 600;
    }
  }
  @media print {
    .row-actions,
    .acts,
    .add,
    .adding {
      display: none;
    }
    tr,
    .row {
      break-inside: avoid;
    }
  }
`;
