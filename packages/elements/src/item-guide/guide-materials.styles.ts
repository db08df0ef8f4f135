import { css } from 'lit';

/** The list of materials. */
export const guideMaterialsStyles = css`
  .material {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    padding-block: 1em;
    border-block-start: 1px solid var(--_line);
  }
  .material:first-child {
    padding-block-start: 0;
    border-block-start: 0;
  }
  .material:last-child {
    padding-block-end: 0;
  }
  .materials {
    counter-reset: material;
  }
  .mark {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: center;
    width: 1.65em;
    height: 1.65em;
    margin-inline-end: 0.75em;
    font-size: var(--_small);
    font-weight: 600;
    color: var(--_brand-ink);
    background: var(--_brand-soft);
    border: 1px solid transparent; /* seen in forced colours */
    border-radius: 50%;
  }
  .material:not(.exempt) .mark::before {
    counter-increment: material;
    content: counter(material);
  }
  .exempt .mark {
    color: var(--_good);
    background: var(--_good-soft);
  }
  .exempt h4 {
    color: var(--_ink-soft);
  }
  .what {
    flex: 1 1 12em;
    min-width: 0;
  }
  .side {
    min-width: 0;
    display: flex;
    flex: 1 1 100%;
    flex-wrap: wrap;
    align-items: center;
    padding-inline-start: 2em;
  }
  .side:empty {
    display: none;
  }
  .file {
    display: inline-block;
    max-width: 100%;
    word-break: break-word; /* unlike overflow-wrap also where a flex row asks for its least width */
    margin-inline-end: 0.75em;
    font-size: var(--_small);
  }
  a.file {
    min-height: var(--_target);
    padding-block: 0.65em;
  }
  span.file {
    color: var(--_ink-soft);
  }
  .material summary {
    font-size: var(--_small);
  }
  @container (min-width: 40em) {
    .side {
      flex: 0 1 auto;
      flex-direction: column;
      align-items: flex-end;
      max-width: 14em;
      padding-inline-start: 1em;
      text-align: end;
    }
    .side .file {
      margin-inline-end: 0;
    }
  }
`;
