import { css } from 'lit';

/** The printed list. */
export const paperStyles = css`
  .paper {
    display: none;
  }
  @media print {
    .root {
      font-size: 11pt;
      line-height: 1.5;
      color: #000;
    }
    .screen {
      display: none;
    }
    .paper {
      display: block;
    }
    .paper-title {
      margin-block-end: 0.25em;
      font-size: 1.5em;
      font-weight: 650;
      line-height: 1.35;
    }
    .paper .group {
      margin-block: 1em 0.25em;
      break-after: avoid;
    }
    .paper-lines > li {
      display: flex;
      align-items: flex-start;
      padding-block: 0.4em;
      border-block-end: 0.5pt solid #999;
      break-inside: avoid;
    }
    .box {
      flex: none;
      width: 1.1em;
      height: 1.1em;
      margin-block-start: 0.2em;
      margin-inline-end: 0.6em;
      border: 1pt solid #000;
    }
    .box.full::after {
      content: '';
      display: block;
      width: 0.35em;
      height: 0.7em;
      margin: 0 auto;
      border: solid #000;
      border-width: 0 1.5pt 1.5pt 0;
      transform: rotate(45deg);
    }
    .paper-foot {
      margin-block-start: 1.5em;
      font-size: 0.875em;
      word-break: break-all;
    }
  }
`;
