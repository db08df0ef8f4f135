import { css } from 'lit';

/** What can be done about a line instead of bringing it. */
export const waysStyles = css`
  .ways > * + * {
    margin-block-start: 0.5em;
  }
  .ways .failed {
    color: var(--_bad);
  }
  .small-button {
    padding-inline: 0.9em;
    font-size: var(--_small);
  }
  .held,
  .linked {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .held > span,
  .linked > span {
    flex: 1 1 10em;
    min-width: 0;
  }
  .held .small {
    display: block;
  }
  .linked > svg {
    margin-inline-end: 0.4em;
    color: var(--_good);
  }
`;
