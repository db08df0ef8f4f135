import { css } from 'lit';

/** Lists, choices. */
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
  @media print {
    .row-actions,
    .add,
    .adding {
      display: none;
    }
    .row {
      break-inside: avoid;
    }
  }
`;
