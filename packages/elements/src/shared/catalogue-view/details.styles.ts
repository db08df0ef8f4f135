import { css } from 'lit';

/** What comes after the first screen wherever a catalogue is read: lists of values, marked-up text, a choice between items. */
export const detailsStyles = css`
  .choice > li {
    margin-block-start: 0.75em;
  }
  .choice .button {
    flex-wrap: wrap;
    width: 100%;
    justify-content: flex-start;
    text-align: start;
  }
  .choice .small {
    margin-inline-start: 0.75em;
    font-weight: 400;
  }
  .text + .text,
  .text + .entries,
  .entries + .text {
    margin-block-start: 0.75em;
  }
  .entries {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }
  .entry dd > a,
  .entry dd > div > a {
    display: inline-block;
    min-width: var(--_target);
    max-width: 100%;
    padding-block: calc((var(--_target) - 1.65em) / 2);
  }
  .entry dt {
    font-size: var(--_small);
    color: var(--_ink-soft);
  }
  .entry dd > * + * {
    margin-block-start: 0.35em;
  }
  * + .entries {
    margin-block-start: 0.75em;
  }
  @container (min-width: 48em) {
    .entry {
      display: grid;
      grid-template-columns: 8em minmax(0, 1fr);
      gap: 1em;
    }
    .entry dt {
      padding-block-start: 0.15em;
    }
    details .entry {
      display: block;
    }
  }
  .rich {
    overflow-x: auto;
    white-space: normal;
  }
  .rich p,
  .rich ul,
  .rich ol,
  .rich table {
    margin-block: 0.4em;
  }
  .rich ul {
    list-style: disc;
    padding-inline-start: 1.4em;
  }
  .rich ol {
    list-style: decimal;
    padding-inline-start: 1.6em;
  }
  .rich table {
    border-collapse: collapse;
  }
  .rich th,
  .rich td {
    padding: 0.3em 0.6em;
    border: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }
`;
