import { css } from 'lit';
import { fileStyles } from './file.styles.js';

export const signatureStyles = css`
  ${fileStyles}
  .signed .picture {
    width: auto;
    min-width: 3.5em;
    height: auto;
    min-height: 3.5em;
    /* White on white: where it ends is to be seen. */
    border: 1px solid var(--_line);
  }
  .signed .picture > img {
    width: 10em;
    height: 4em;
    background: #fff;
  }
  .signed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    max-width: 36em;
  }
  .signed:focus {
    outline: none;
  }
  .signed > .files {
    flex: 1;
    min-width: 0;
  }
  .signed-words {
    display: inline-flex;
    align-items: center;
    margin-block: 0.5em;
    margin-inline-end: 1em;
  }
  .signed-words > svg {
    margin-inline-end: 0.4em;
    color: var(--_good);
  }
  .paper {
    display: block;
    width: 100%;
    max-width: 36em;
    margin-block: 0.5em;
    background: #fff;
    border: 1.5px solid var(--_edge);
    border-radius: var(--_radius-small);
    forced-color-adjust: none;
  }
  .paper.writable {
    cursor: crosshair;
    touch-action: none;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    margin-block-end: -0.5em;
  }
  .actions > .button {
    margin: 0 0 0.5em;
    margin-inline-end: 0.5em;
  }
`;
