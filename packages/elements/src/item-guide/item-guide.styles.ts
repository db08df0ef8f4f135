import { css } from 'lit';

export const itemGuideStyles = css`
  .root {
    container-type: inline-size;
  }
  /* What has the focus is not scrolled under the bar. */
  a,
  button,
  summary {
    scroll-margin-block-end: 6em;
  }
  .layout {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
  }
  .main {
    min-width: 0;
  }
  section,
  .more {
    margin-block: 1em;
  }
  .root > .notice,
  .main > .notice {
    margin-block-end: 1em;
  }
  section:last-child {
    margin-block-end: 0;
  }
  header {
    overflow: hidden;
  }
  h2 {
    margin-block-start: 0.25em;
    font-size: 1.5em;
    font-weight: 650;
    line-height: 1.35;
  }
  .plain {
    margin-block-start: 0.25em;
    color: var(--_ink-soft);
  }
  h3 {
    margin: 0 0 0.75em;
    font-size: 1.1875em;
    font-weight: 600;
    line-height: 1.4;
    scroll-margin-block-start: 1em;
  }
  h4 {
    margin: 0;
    font-size: 1em;
    font-weight: 600;
  }
  .text {
    white-space: pre-line;
  }
  details > summary {
    display: list-item;
    min-height: var(--_target);
    padding-block: 0.5em;
    color: var(--_brand);
    cursor: pointer;
  }

  .actions .button {
    display: flex;
    width: 100%;
    margin-block-end: 0.65em;
  }
  .actions .link {
    display: flex;
    align-items: center;
    justify-content: center;
    min-height: var(--_target);
  }
  .actions svg {
    margin-inline-end: 0.4em;
  }
  .origin {
    margin-block-start: 1em;
  }
  .bar {
    position: sticky;
    bottom: 0;
    z-index: 1;
    margin-block-start: 1em;
    padding: 0.6em 1em;
    background: var(--_card);
    border-block-start: 1px solid var(--_line);
  }
  .bar .button {
    display: flex;
  }
  .bar:empty,
  .actions:empty {
    display: none;
  }

  @container (min-width: 40em) {
    header.card,
    section.card,
    .more.card {
      padding: 1.5em 2em;
    }
    h2 {
      font-size: 1.75em;
    }
  }
  @container (min-width: 60em) {
    .layout {
      grid-template-columns: minmax(0, 1fr) 18.75em;
      align-items: start;
      gap: 1.5em;
    }
    aside {
      position: sticky;
      top: 1.5em;
    }
    .bar {
      display: none;
    }
  }
`;
