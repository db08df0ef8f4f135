import { css } from 'lit';
import { fileStyles } from './file.styles.js';

export const signatureStyles = css`
  ${fileStyles}
  .signed .picture {
    width: auto;
    min-width: 3.5em;
    height: auto;
    min-height: 3.5em;
  }
  .signed .picture > img {
    width: 10em;
    height: 4em;
    background: #fff;
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
