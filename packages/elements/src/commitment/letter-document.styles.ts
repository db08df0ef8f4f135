import { css } from 'lit';

/** The letter as it is read. */
export const letterDocumentStyles = css`
  .root {
    container-type: inline-size;
  }
  .letter {
    padding: 1.5em 1.25em;
  }
  .number {
    font-size: var(--_small);
    color: var(--_ink-soft);
    text-align: end;
  }
  #letter-title {
    margin-block: 0.25em 1em;
    font-size: 1.5em;
    font-weight: 650;
    line-height: 1.35;
    text-align: center;
    letter-spacing: 0.08em;
  }
  #letter-title:lang(en) {
    letter-spacing: normal;
  }
  .facts > div,
  .missing dl > div {
    display: flex;
    padding-block: 0.5em;
    border-block-start: 1px solid var(--_line);
  }
  .facts {
    border-block-end: 1px solid var(--_line);
  }
  .facts dt,
  .missing dt {
    flex: none;
    width: 7.5em;
    padding-inline-end: 1em;
    color: var(--_ink-soft);
  }
  .facts dd,
  .missing dd {
    flex: 1;
    min-width: 0;
  }
  .code {
    display: block;
    font-size: var(--_small);
    color: var(--_ink-soft);
    overflow-wrap: break-word;
    overflow-wrap: anywhere;
    word-break: break-all;
  }
  .part {
    margin-block: 1.5em 0.5em;
    font-size: 1.1875em;
    font-weight: 650;
    line-height: 1.4;
  }
  .sections {
    counter-reset: section;
  }
  .sections > li {
    margin-block-start: 0.9em;
    counter-increment: section;
  }
  h4 {
    margin: 0;
    font-size: 1em;
    font-weight: 600;
  }
  .sections h4::before {
    content: counter(section, cjk-ideographic) '、';
  }
  .sections h4:lang(en)::before {
    content: counter(section) '. ';
  }
  .text {
    white-space: pre-line;
  }
  .statements {
    padding-inline-start: 1.75em;
    list-style: decimal;
  }
  .statements > li {
    margin-block-start: 0.4em;
  }
  .missing {
    padding-inline-start: 1.75em;
    list-style: decimal;
    white-space: normal;
  }
  .missing > li {
    margin-block: 0.5em 0.9em;
  }
  .missing dl {
    margin-block-start: 0.35em;
    font-size: 0.9375em;
  }
  .missing dl > div {
    padding-block: 0.3em;
    border-block-start: 0;
  }
  .missing dt {
    width: 6em;
  }
  .on-paper {
    display: none;
  }
  .facts > div.on-paper {
    display: none;
  }
  .signature {
    width: 24em;
    max-width: 100%;
    margin-block-start: 2em;
    margin-inline-start: auto;
  }
  .signature.on-paper {
    display: none;
  }
  .signature > div {
    display: flex;
    align-items: center;
    min-height: 2.75em;
  }
  .signature dt {
    flex: none;
    width: 8.5em;
    padding-inline-end: 0.5em;
    color: var(--_ink-soft);
  }
  .signature dd {
    flex: 1;
    min-width: 0;
  }
  .typed,
  .written {
    font-family: KaiTi, STKaiti, 'Kaiti SC', 'AR PL UKai CN', 'TW-Kai', serif;
  }
  .typed {
    font-size: 1.5em;
    line-height: 1.4;
  }
  svg.drawn {
    width: 12em;
    max-width: 100%;
    height: auto;
    color: #000;
    background: #fff;
    border-radius: 4px;
    stroke-width: 5;
    forced-color-adjust: none;
  }
  .day,
  .today > strong,
  .text > strong {
    white-space: nowrap;
  }
  @container (min-width: 36em) {
    .letter {
      padding: 2.25em 2.5em;
    }
  }
  @container (max-width: 26em) {
    #letter-title {
      font-size: 1.25em;
      letter-spacing: normal;
      text-wrap: balance;
    }
    .facts > div,
    .missing dl > div,
    .signature > div {
      display: block;
    }
    .facts dt,
    .missing dt,
    .signature dt {
      width: auto;
      font-size: var(--_small);
    }
    .signature > div + div {
      margin-block-start: 0.5em;
    }
  }
  @media (forced-colors: active) {
    .letter {
      border-color: CanvasText;
    }
  }
`;
