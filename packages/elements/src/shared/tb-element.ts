import { LitElement, type CSSResult } from 'lit';
import { version } from '../generated/about.js';

/**
 * The base of every Tongban element.
 *
 * It is where a build can reach all our elements at once without reaching a host page's own Lit elements:
 * the legacy build hooks its style sheet in here (`legacy-styles.ts`). Other concerns are controllers.
 */
export class TbElement extends LitElement {
  /** Marks our elements, whichever copy of the library they are from: its version. */
  static readonly tongban: string = version;

  /**
   * Styles of content that is loaded later, for the build that puts all styles into one sheet. The code that
   * loads the content calls `adopt`.
   */
  static laterStyles?: () => Promise<{ readonly laterStyles: CSSResult }>;

  /** Adds styles after those the element began with. Engines that cannot have them all from the one sheet. */
  adopt(styles: CSSResult): void {
    const root = this.renderRoot as ShadowRoot;
    // A new list: before Chromium 99 it was frozen.
    if (styles.styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styles.styleSheet];
  }
}
