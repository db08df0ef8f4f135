import { css } from 'lit';

/** The facts a resident asks first, side by side with lines between them. */
export const guideFactsStyles = css`
  .facts {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 1px;
    margin: 1.25em -1.25em -1.25em;
    background: var(--_line);
    border-block-start: 1px solid var(--_line);
  }
  .elder .facts {
    grid-template-columns: minmax(0, 1fr);
  }
  .fact {
    padding: 0.85em 1.25em;
    background: var(--_card);
  }
  .fact:last-child:nth-child(odd) {
    grid-column: 1 / -1;
  }
  .fact dt,
  .fact small {
    display: block;
    font-size: var(--_small);
    color: var(--_ink-soft);
  }
  .fact dd {
    font-size: 1.1875em;
    font-weight: 600;
    line-height: 1.4;
  }
  .line {
    display: block;
  }
  .fact small {
    font-size: 0.74em;
    font-weight: 400;
  }
  .elder .fact small {
    font-size: 0.842em;
  }
  @container (min-width: 40em) {
    .facts,
    .elder .facts {
      grid-template-columns: repeat(3, minmax(0, 1fr));
      margin: 1.5em -2em -1.5em;
    }
    .fact {
      padding-inline: 2em 1em;
    }
    .fact:last-child:nth-child(odd) {
      grid-column: auto;
    }
  }
  @media (forced-colors: active) {
    .fact {
      border: 1px solid CanvasText;
    }
  }
`;
