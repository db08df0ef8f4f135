import { adoptStyles, LitElement, type CSSResult } from 'lit';
import { version } from '../generated/about.js';

/**
 * The base of every Tongban element.
 *
 * It is where a build can reach all our elements at once without reaching a host page's own Lit elements:
 * the legacy build hooks its style sheet in here (`legacy-styles.ts`). Other concerns are controllers.
 *
 * The tokens below are read by `baseStyles`; a test holds their defaults to what stands there.
 *
 * @cssproperty {<color>} [--tb-color-ink=#16212e] - Text.
 * @cssproperty {<color>} [--tb-color-ink-soft=#4a5868] - Quieter text.
 * @cssproperty {<color>} [--tb-color-line=#dde3ea] - Lines between things.
 * @cssproperty {<color>} [--tb-color-edge=#76859a] - Edges of fields.
 * @cssproperty {<color>} [--tb-color-ground=#f4f6f9] - Quiet grounds, behind cards.
 * @cssproperty {<color>} [--tb-color-card=#fff] - Cards.
 * @cssproperty {<color>} [--tb-color-brand=#0b57b7] - Main action, links, focus.
 * @cssproperty {<color>} [--tb-color-brand-ink=#063d85] - Text on the soft brand colour; the main action under the pointer.
 * @cssproperty {<color>} [--tb-color-brand-soft=#e8f0fb] - Chips, chosen options.
 * @cssproperty {<color>} [--tb-color-on-brand=#fff] - Text on the main action.
 * @cssproperty {<color>} [--tb-color-good=#0a6b42] - Good news.
 * @cssproperty {<color>} [--tb-color-good-soft=#e5f5ee] - The ground of good news.
 * @cssproperty {<color>} [--tb-color-warn=#8a4b00] - Warnings.
 * @cssproperty {<color>} [--tb-color-warn-soft=#fdf3e1] - The ground of warnings.
 * @cssproperty {<color>} [--tb-color-bad=#b3261e] - Errors.
 * @cssproperty {<color>} [--tb-color-bad-soft=#fcecea] - The ground of errors.
 * @cssproperty {<length>} [--tb-radius=12px] - Corners of cards.
 * @cssproperty {<length>} [--tb-radius-small=8px] - Corners of buttons and fields.
 * @cssproperty {<length>} [--tb-target=44px] - Least height of what is tapped.
 * @cssproperty {<length>} [--tb-font-size=16px] - Type; everything is measured by it.
 * @cssproperty {<length>} [--tb-font-size-small=0.875em] - Small type.
 * @cssproperty {<number>} [--tb-line-height=1.65] - Height of a line.
 * @cssproperty {<family-name>#} [--tb-font-family='PingFang SC', 'HarmonyOS Sans SC', MiSans, 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', system-ui, sans-serif] - Typefaces.
 */
export class TbElement extends LitElement {
  /** Marks our elements, whichever copy of the library they are from: its version. */
  static readonly tongban: string = version;

  /**
   * Adds styles after those the element began with: of content that is loaded later. The element's folder names them in `later-styles.ts`,
   * for the build that puts all styles into one sheet. Engines without constructable sheets have them all from the one
   * sheet. Where only Lit believes so (MooTools puts up a `Document` of its own), they are added as Lit adds the others.
   */
  adopt(styles: CSSResult): void {
    const root = this.renderRoot as ShadowRoot;
    // A new list: before Chromium 99 it was frozen.
    if (styles.styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styles.styleSheet];
    else if (styles.cssText) adoptStyles(root, [styles]);
  }
}
