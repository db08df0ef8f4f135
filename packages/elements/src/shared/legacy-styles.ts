import type { ReactiveController } from 'lit';
import { TbElement } from './tb-element.js';

/** Content is shown unstyled after this long: a stalled connection must not hide a service. Milliseconds. */
export const LONGEST_HOLD_MS = 5000;

/**
 * Gives every Tongban element its styles by a `<link>` to one style sheet instead of Lit's own way.
 *
 * Chromium before 73 has no constructable style sheets; there Lit adds a `<style>`, which a host's
 * `style-src 'self'` blocks. A same-origin `<link>` inside the shadow root is allowed. Call it before any
 * element is defined.
 */
export function installLegacyStyles(href: string): void {
  // Nothing left for Lit to put in a <style>, which would be reported as a violation once per element.
  Object.assign(TbElement, { finalizeStyles: () => [] });
  TbElement.addInitializer((element) => {
    const host = element as TbElement;
    host.addController(new LinkedStyles(host, href));
  });
}

/** Links the sheet once, and holds the content back whenever the sheet is not there yet. */
class LinkedStyles implements ReactiveController {
  readonly #host: TbElement;
  readonly #link = document.createElement('link');
  #timer = 0;
  /** The page's own inline value while ours stands in for it; `null` when nothing is held. */
  #pageVisibility: string | null = null;

  constructor(host: TbElement, href: string) {
    this.#host = host;
    this.#link.rel = 'stylesheet';
    this.#link.href = href;
    this.#link.onload = this.#link.onerror = () => this.#release();
  }

  /** Also after a move in the page: the browser then drops the sheet and loads it again. */
  hostConnected(): void {
    const root = this.#host.renderRoot;
    if (this.#link.parentNode !== root) {
      root.append(this.#link);
      // Last in the root, so that `* + *` and `:first-child` see the same siblings as without a link.
      this.#host.renderOptions.renderBefore ??= this.#link;
    }
    if (!this.#link.sheet) this.#hold();
  }

  hostDisconnected(): void {
    this.#release();
  }

  /** Through the CSSOM: a style attribute would be blocked by `style-src 'self'`. */
  #hold(): void {
    const { style } = this.#host;
    if (this.#pageVisibility !== null) return;
    this.#pageVisibility = style.visibility;
    style.visibility = 'hidden';
    this.#timer = window.setTimeout(() => this.#release(), LONGEST_HOLD_MS);
  }

  #release(): void {
    window.clearTimeout(this.#timer);
    if (this.#pageVisibility === null) return;
    this.#host.style.visibility = this.#pageVisibility;
    this.#pageVisibility = null;
  }
}
