import { css } from 'lit';

/** What can be done with the list as a whole. */
export const toolsStyles = css`
  .arrived {
    margin-block-end: 1em;
  }
  .tools {
    margin-block-start: 1em;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin-block-end: -0.5em;
  }
  .buttons > * {
    margin-block-end: 0.5em;
    margin-inline-end: 0.75em;
  }
  .keep {
    margin-block-start: 0.75em;
  }
  .keep:empty::before {
    content: '\\200b'; /* its line is there before the device has answered, so that nothing jumps */
  }
  .button.quiet {
    border-color: transparent;
  }
  .share {
    display: flex;
    flex-wrap: wrap;
    margin-block-start: 1em;
  }
  .code {
    flex: none;
    width: 12em;
    max-width: 100%;
    margin-block-end: 0.5em;
    margin-inline-end: 1.25em;
    padding: 0.5em;
    background: #fff;
    border-radius: var(--_radius-small);
  }
  .share-words {
    flex: 1 1 14em;
    min-width: 0;
  }
  .address {
    margin-block: 0.5em;
    word-break: break-all;
    user-select: text;
  }
`;
