import { css } from 'lit';

export const itemGuideStyles = css`
  :host {
    container-type: inline-size;
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
  .fact small > span {
    display: block;
  }
  .fact small {
    font-size: 0.74em;
    font-weight: 400;
  }
  .elder .fact small {
    font-size: 0.842em;
  }

  .text {
    white-space: pre-line;
  }
  .text + .text,
  .text + .entries,
  .entries + .text {
    margin-block-start: 0.75em;
  }
  .entries {
    display: grid;
    gap: 0.75em;
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
    border: 1px solid transparent;
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
    display: inline-flex;
    align-items: center;
    min-height: 1.8em;
    margin-inline-end: 0.75em;
    font-size: var(--_small);
  }
  span.file {
    color: var(--_ink-soft);
  }
  .why {
    color: var(--_brand-ink);
  }

  details > summary {
    display: list-item;
    min-height: var(--_target);
    padding-block: 0.5em;
    color: var(--_brand);
    cursor: pointer;
  }
  .material summary {
    font-size: var(--_small);
  }
  details[open] > :last-child {
    margin-block-end: 0.75em;
  }
  .more > summary {
    font-size: 1.1875em;
    font-weight: 600;
  }
  .more section {
    padding-inline: 0;
    border: 0;
    border-block-start: 1px solid var(--_line);
    border-radius: 0;
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
  .deadline {
    display: flex;
    margin-block: 0.25em 1em;
    padding: 0.7em 0.9em;
    color: var(--_good);
    background: var(--_good-soft);
    border: 1px solid transparent;
    border-radius: var(--_radius-small);
  }
  .deadline > svg {
    margin-block-start: 0.2em;
    margin-inline-end: 0.5em;
  }
  .deadline span > span {
    display: block;
    font-size: var(--_small);
  }
  .origin {
    margin-block-start: 1em;
  }
  .choice > li {
    margin-block-start: 0.75em;
  }
  .choice .button {
    width: 100%;
    justify-content: flex-start;
    text-align: start;
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
  @media (forced-colors: active) {
    .chip,
    .mark,
    .deadline,
    .fact {
      border: 1px solid CanvasText;
    }
  }
`;
