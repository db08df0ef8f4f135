import { css } from 'lit';
import { detailStyles } from './detail.styles.js';

export const fileStyles = css`
  ${detailStyles}
  .upload {
    max-width: 36em;
  }
  .files {
    margin-block-end: 0.5em;
  }
  .file {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    min-height: calc(var(--_target) + 1em);
    padding: 0.5em 0;
    border-block-end: 1px solid var(--_line);
  }
  .file > .file-name {
    flex: 1 1 10em;
    min-width: 0;
    margin-inline-end: 0.75em;
  }
  .file > .file-name > .small {
    display: block;
  }
  .file.failed > .file-name > .small {
    color: var(--_bad);
  }
  .file > progress {
    flex: 1 1 6em;
    min-width: 0;
    height: 0.6em;
    margin-inline-end: 0.75em;
    accent-color: var(--_brand);
  }
  /* At the end of its line, also of a second one. */
  .file > .button {
    margin-inline-start: auto;
  }
  .file > .button + .button {
    margin-inline-start: 0.5em;
  }
  .picture {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: center;
    width: 3.5em;
    height: 3.5em;
    margin-inline-end: 0.75em;
    overflow: hidden;
    color: var(--_ink-soft);
    background: var(--_ground);
    border-radius: var(--_radius-small);
  }
  .picture > img {
    width: 100%;
    height: 100%;
    object-fit: contain;
  }
  .drop {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    padding: 0.75em;
    border: 1.5px dashed var(--_edge);
    border-radius: var(--_radius-small);
  }
  .drop.over {
    background: var(--_brand-soft);
    border-color: var(--_brand);
  }
  .drop > .picker {
    position: absolute;
    width: 1px;
    height: 1px;
    min-height: 0;
    margin: 0;
    padding: 0;
    overflow: hidden;
    opacity: 0;
  }
  .drop > .picker:focus + .button {
    outline: 3px solid var(--_brand);
    outline-offset: 2px;
  }
  .drop > .picker:disabled + .button {
    opacity: 0.5;
    cursor: default;
  }
  .drop > .button {
    margin: 0.25em;
  }
  .drop > .button > svg {
    margin-inline-end: 0.4em;
  }
  .drop > .or,
  .drop > .touch {
    margin: 0.25em 0.5em;
  }
  .drop > .touch {
    display: none;
  }
  /* Nothing can be dragged by a finger alone, but there is a camera. */
  @media (max-width: 30em), (pointer: coarse), (hover: none) {
    .drop > .or {
      display: none;
    }
  }
  @media (pointer: coarse), (hover: none) {
    .drop > .touch {
      display: inline;
    }
  }
`;
