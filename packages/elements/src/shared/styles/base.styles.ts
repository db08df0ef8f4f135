import { css } from 'lit';

/**
 * What every element starts from: design tokens with their defaults, type, focus.
 *
 * A host sets the public `--tb-…` properties anywhere above the element; `<tb-app>` sets whole sets of them
 * for its themes and modes. The root inside begins anew: a host's `*` rule does not reach it, and nothing such a
 * rule forces on the element is inherited, but for what is the page's to say: direction, light or dark, whether
 * it is seen at all. Sizes rest on a pixel value: `rem` would follow host pages that set
 * `html { font-size: 62.5% }`.
 */
export const baseStyles = css`
  :host {
    --_ink: var(--tb-color-ink, #16212e);
    --_ink-soft: var(--tb-color-ink-soft, #4a5868);
    --_line: var(--tb-color-line, #dde3ea);
    --_edge: var(--tb-color-edge, #76859a);
    --_ground: var(--tb-color-ground, #f4f6f9);
    --_card: var(--tb-color-card, #fff);
    --_brand: var(--tb-color-brand, #0b57b7);
    --_brand-ink: var(--tb-color-brand-ink, #063d85);
    --_brand-soft: var(--tb-color-brand-soft, #e8f0fb);
    --_on-brand: var(--tb-color-on-brand, #fff);
    --_good: var(--tb-color-good, #0a6b42);
    --_good-soft: var(--tb-color-good-soft, #e5f5ee);
    --_warn: var(--tb-color-warn, #8a4b00);
    --_warn-soft: var(--tb-color-warn-soft, #fdf3e1);
    --_bad: var(--tb-color-bad, #b3261e);
    --_bad-soft: var(--tb-color-bad-soft, #fcecea);
    --_radius: var(--tb-radius, 12px);
    --_radius-small: var(--tb-radius-small, 8px);
    --_target: var(--tb-target, 44px);
    --_small: var(--tb-font-size-small, 0.875em);

    display: block;
  }
  .root {
    all: initial;
    display: block;
    font: normal 400 var(--tb-font-size, 16px) / var(--tb-line-height, 1.65)
      var(
        --tb-font-family,
        'PingFang SC',
        'HarmonyOS Sans SC',
        MiSans,
        'Microsoft YaHei',
        'Noto Sans CJK SC',
        'Source Han Sans SC',
        system-ui,
        sans-serif
      );
    color: var(--_ink);
    color-scheme: inherit;
    pointer-events: inherit;
    visibility: inherit;
    overflow-wrap: break-word;
    word-wrap: break-word;
    -webkit-locale: inherit;
    -webkit-text-size-adjust: 100%;
  }
  /* What 'lang' says of the shapes of letters, unsaid by 'all' in Chromium and WebKit. */
  .root:lang(zh) {
    -webkit-locale: 'zh-CN';
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
    /* Chinese on a page that runs from right to left, such as one in Uyghur, keeps its own order. */
    unicode-bidi: plaintext;
  }
  h2,
  h3,
  h4,
  p,
  dl,
  dt,
  dd,
  ul,
  ol {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  a {
    color: var(--_brand);
    text-underline-offset: 0.2em;
  }
  svg {
    display: block;
    flex: none;
    width: 1.25em;
    height: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  :focus-visible {
    outline: 3px solid var(--_brand);
    outline-offset: 2px;
  }
  .hidden-text {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip: rect(0 0 0 0);
    white-space: nowrap;
  }
  .card {
    padding: 1.25em;
    background: var(--_card);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .small {
    font-size: var(--_small);
    color: var(--_ink-soft);
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-height: var(--_target);
    padding: 0.4em 1.25em;
    font: inherit;
    font-weight: 600;
    line-height: 1.3;
    text-align: center;
    text-decoration: none;
    color: var(--_brand);
    background: var(--_card);
    border: 1.5px solid var(--_brand);
    border-radius: var(--_radius-small);
    cursor: pointer;
  }
  .button.primary {
    color: var(--_on-brand);
    background: var(--_brand);
  }
  @media (hover: hover) {
    .button:hover {
      background: var(--_brand-soft);
    }
    .button.primary:hover {
      background: var(--_brand-ink);
    }
  }
  @media (forced-colors: active) {
    .card,
    .button {
      border-color: CanvasText;
    }
    .button.primary {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }
`;
