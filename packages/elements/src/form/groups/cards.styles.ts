import { css } from 'lit';

/**
 * Rows of tables as cards, where the columns have no room: sooner where they take more. Also on a kiosk's page in big letters: half a date
 * is no date.
 */
export const cardsStyles = css`
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
    colgroup,
    .at,
    td.none {
      display: none;
    }
    .cell-title {
      display: block;
      font-weight: 600;
    }
  }
  @container (max-width: 59em) {
    .wide,
    .wide tbody,
    .wide tbody tr,
    .wide tbody th,
    .wide td {
      display: block;
      width: auto;
    }
    .wide thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip: rect(0 0 0 0);
    }
    .wide tbody tr {
      margin-block-start: 0.75em;
      padding: 0.5em 1em 0.75em;
      background: var(--_ground);
      border: 1px solid var(--_line);
      border-radius: var(--_radius-small);
    }
    .wide tbody th,
    .wide td {
      padding: 0.35em 0;
      border: 0;
    }
    .wide colgroup,
    .wide .at,
    .wide td.none {
      display: none;
    }
    .wide .cell-title {
      display: block;
      font-weight: 600;
    }
  }
`;
