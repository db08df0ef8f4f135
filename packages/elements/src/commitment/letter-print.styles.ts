import { css } from 'lit';

/** The letter on A4: black on white, a signature never alone on a page. */
export const letterPrintStyles = css`
  @media print {
    .root {
      font-family: SimSun, 'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC', 'Noto Sans CJK SC', serif;
      font-size: 11pt;
      line-height: 1.5;
      color: #000;
    }
    .letter {
      padding: 0;
      color: #000;
      background: none;
      border: 0;
      border-radius: 0;
    }
    #letter-title {
      margin-block: 0 10pt;
      font-size: 18pt;
      letter-spacing: 0.08em;
    }
    .number,
    .facts dt,
    .missing dt,
    .signature dt,
    .code {
      color: #000;
    }
    .number,
    .code {
      font-size: 10.5pt;
    }
    .facts,
    .facts > div {
      border-color: #777;
      border-width: 0.5pt;
    }
    .code {
      display: inline;
      margin-inline-start: 1em;
    }
    .facts > div {
      padding-block: 2pt;
    }
    .part {
      margin-block: 9pt 2pt;
      font-size: 12.5pt;
      break-after: avoid;
      page-break-after: avoid;
    }
    h4 {
      break-after: avoid;
      page-break-after: avoid;
    }
    .sections > li {
      margin-block-start: 3pt;
    }
    .statements > li {
      margin-block-start: 0;
    }
    /* A signature never stands alone on a page. */
    .statements {
      break-after: avoid;
      page-break-after: avoid;
    }
    .signature > div {
      min-height: 2.1em;
    }
    /* Room for a hand. */
    .signature.on-paper > div {
      min-height: 3.25em;
    }
    .missing > li {
      margin-block: 2pt 4pt;
    }
    .missing dl > div {
      padding-block: 0;
    }
    .missing > li,
    .statements > li {
      break-inside: avoid;
      page-break-inside: avoid;
    }
    .missing dl {
      font-size: 10.5pt;
    }
    .facts > div.on-paper {
      display: flex;
    }
    .signature,
    .signature.on-paper {
      display: block;
      margin-block-start: 8pt;
      break-inside: avoid;
      page-break-inside: avoid;
    }
    .line {
      display: inline-block;
      width: 9em;
      border-block-end: 1px solid #000;
    }
    .signing,
    .after,
    .barred .buttons {
      display: none;
    }
  }
`;
