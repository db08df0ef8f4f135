import { css } from 'lit';

/** What is rated, above the levels; the dialog. */
export const askingStyles = css`
  dl > div {
    display: flex;
    flex-wrap: wrap;
  }
  dt {
    flex: none;
  }
  dt::after {
    content: '：';
  }
  :lang(en) > div > dt::after {
    content: ':\\a0';
  }
  dd {
    min-width: 0;
    margin: 0;
    color: var(--_ink);
  }
  .about p {
    margin-block-start: 0.25em;
  }
  .reply {
    margin-block-start: 0.75em;
    padding: 0.75em 1em;
    color: var(--_ink);
    background: var(--_ground);
    border-radius: var(--_radius-small);
    white-space: pre-line;
  }
  .tries > :not(:empty) {
    margin-block-start: 1em;
  }
  .tries .button {
    margin-block-start: 0.5em;
  }
  dialog {
    box-sizing: border-box;
    width: calc(100% - 2em);
    max-width: 42em;
    max-height: calc(100% - 2em);
    overflow: auto;
    padding: 0;
    color: inherit;
    background: var(--_card);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  dialog::backdrop {
    background: rgba(10, 20, 34, 0.55);
  }
  dialog .card,
  dialog .notice {
    max-width: none;
    border: 0;
  }
  .close {
    display: block;
    min-width: var(--_target);
    min-height: var(--_target);
    margin: 0.5em;
    margin-block-end: -0.75em;
    margin-inline-start: auto;
    padding: 0 0.75em;
    font: inherit;
    color: var(--_brand);
    background: none;
    border: 0;
    border-radius: var(--_radius-small);
    cursor: pointer;
  }
  @media (hover: hover) {
    .close:hover {
      background: var(--_brand-soft);
    }
  }
`;
