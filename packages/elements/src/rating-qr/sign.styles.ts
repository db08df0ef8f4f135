import { css } from 'lit';

export const signStyles = css`
  .sign {
    max-inline-size: 28em;
    margin-inline: auto;
    padding: 1.75em 1.5em 1.5em;
    text-align: center;
  }
  .hall {
    color: var(--_ink-soft);
    line-height: 1.4;
  }
  h2 {
    margin-block-start: 0.15em;
    font-size: 1.5em;
    font-weight: 650;
    line-height: 1.35;
  }
  .ask {
    margin-block-start: 0.35em;
  }
  .code {
    inline-size: 15em;
    max-inline-size: 100%;
    margin: 1.1em auto 0.9em;
  }
  .code .qr {
    inline-size: 100%;
    max-inline-size: none;
    height: auto;
    border-radius: 0;
  }
  /* On dark grounds the quiet zone is part of the code; a line says where it ends. */
  .code > [role='img'] {
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: #fff;
    forced-color-adjust: none;
  }
  .cover {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    min-block-size: 11em;
    padding: 1em;
    background: var(--_ground);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .cover > svg {
    width: 3em;
    height: 3em;
    margin-block-end: 0.5em;
    color: var(--_ink-soft);
  }
  .cover.rated > svg {
    color: var(--_good);
  }
  .cover .what {
    font-size: 1.2em;
    font-weight: 600;
  }
  .code > .button {
    margin-block-start: 1em;
  }
  .until {
    display: flex;
    align-items: flex-start;
    justify-content: center;
  }
  .until > svg {
    margin-block-start: 0.2em;
    margin-inline-end: 0.4em;
    color: var(--_brand);
  }
  .free {
    margin-block-start: 0.35em;
  }
  .link {
    margin-block-start: 1.1em;
    padding-block-start: 1.1em;
    border-block-start: 1px solid var(--_line);
  }
  .long .address {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .address {
    margin-block-start: 0.4em;
    font-family: ui-monospace, Consolas, monospace;
    font-size: var(--_small);
    line-height: 1.5;
    word-break: break-all;
    -webkit-user-select: text;
    user-select: text;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
  }
  .tools > .button {
    margin: 0.75em 0.35em 0;
  }
  .said:not(:empty) {
    margin: 0.75em 0.35em 0;
    color: var(--_good);
  }
  .elder h2 {
    font-size: 1.4em;
  }
  @media (max-width: 25em) {
    .sign {
      padding: 1.25em 0.9em;
    }
  }
  @media (forced-colors: active) {
    .cover {
      border-color: CanvasText;
    }
  }
  @media print {
    .sign {
      max-inline-size: none;
      padding: 0;
      color: #000;
      background: none;
      border: 0;
      break-inside: avoid;
    }
    .tools,
    .long {
      display: none;
    }
    .hall,
    .small {
      color: #000;
    }
    .code,
    .code .qr {
      inline-size: 45mm;
    }
    .link {
      border: 0;
    }
    /* A sign on a wall is read from further away than a paper in the hand. */
    .printed.a4 {
      padding-block-start: 18mm;
      font-size: 20pt;
    }
    .printed.a4 h2 {
      font-size: 38pt;
    }
    .printed.a4 .code,
    .printed.a4 .code .qr {
      inline-size: 115mm;
    }
    .printed.a6 {
      font-size: 11pt;
    }
    .printed.a6 h2 {
      font-size: 18pt;
    }
    .printed.a6 .code,
    .printed.a6 .code .qr {
      inline-size: 62mm;
    }
    .printed.a6 .code {
      margin-block: 3mm;
    }
    .printed .address {
      font-size: 8pt;
    }
  }
`;
