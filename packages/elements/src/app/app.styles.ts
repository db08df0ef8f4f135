import { css } from 'lit';

const dark = css`
  --tb-color-ink: #e8edf4;
  --tb-color-ink-soft: #b3bfcd;
  --tb-color-line: #2f3b4a;
  --tb-color-edge: #8493a6;
  --tb-color-ground: #10161e;
  --tb-color-card: #1a222d;
  --tb-color-brand: #8ab8ff;
  --tb-color-brand-ink: #b5d2ff;
  --tb-color-brand-soft: #1b3253;
  --tb-color-on-brand: #06203f;
  --tb-color-good: #7fd6ab;
  --tb-color-good-soft: #153527;
  --tb-color-warn: #ffc46b;
  --tb-color-warn-soft: #3b2b10;
  --tb-color-bad: #ffaaa3;
  --tb-color-bad-soft: #46201d;

  color: #e8edf4;
  background: #10161e;
  color-scheme: dark;
`;

/**
 * Sets of tokens. They are set on the element and inherited by all elements inside, through their shadow
 * roots; a page that sets a `--tb-…` property on an element further in still wins.
 */
export const appStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  :host([mode='elder']) {
    --tb-font-size: 20px;
    --tb-font-size-small: 0.9em;
    --tb-line-height: 1.75;
    --tb-target: 60px;
  }
  /* Paper is light. */
  @media screen {
    :host([theme='dark']) {
      ${dark}
    }
  }
  @media screen and (prefers-color-scheme: dark) {
    :host([theme='auto']) {
      ${dark}
    }
  }
`;
