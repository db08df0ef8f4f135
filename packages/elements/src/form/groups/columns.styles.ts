import { css } from 'lit';

/**
 * Questions side by side. Titles, hints and controls of a row each begin at one height; what is not one plain control lies across these
 * lines. Engines without subgrid let controls end at one height instead.
 */
export const columnsStyles = css`
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-column-gap: 2.25em;
    column-gap: 2.25em;
  }
  @container (min-width: 40em) {
    .columns {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      align-items: end;
    }
  }
  @supports (grid-template-rows: subgrid) and selector(:has(*)) {
    @container (min-width: 40em) {
      .columns {
        /* A part of a fraction: the last line takes what is higher than one control, and leaves the others as they are. */
        grid-auto-rows: auto auto auto auto 0.001fr;
        align-items: start;
      }
      .columns > * {
        grid-row: span 5;
      }
      .columns > div.field:has(> input, > select, > textarea, > .money, > .search) {
        display: grid;
        grid-template-rows: subgrid;
        grid-template-columns: auto minmax(0, 1fr);
      }
      .columns > .field > * {
        grid-row: 4;
        grid-column: 1 / -1;
      }
      .columns > .field > .title {
        grid-row: 1;
      }
      .columns > .field > .title + *,
      .columns > .field > .hint + * {
        grid-row: 3;
      }
      .columns > .field > .hint {
        grid-row: 2;
      }
      .columns > .short > input {
        grid-column: 1;
      }
      .columns > .short > .unit {
        grid-row: 3;
        grid-column: 2;
        align-self: center;
      }
      /* A fieldset hands its lines to nobody: its choices end where the row does. */
      .columns > fieldset:has(> .options) {
        display: flex;
        flex-direction: column;
        align-self: stretch;
      }
      .columns > fieldset > .options {
        margin-block-start: auto;
      }
      .columns > .field > .issue {
        grid-row: 5;
      }
    }
  }
`;
