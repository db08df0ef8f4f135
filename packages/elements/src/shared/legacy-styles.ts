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

/** Links the sheet, and holds the content back until it is there. */
class LinkedStyles implements ReactiveController {
  readonly #host: TbElement;
  readonly #href: string;
  #link: HTMLLinkElement | undefined;
  #timer = 0;
  /** The page's own inline value while ours stands in for it; `null` when nothing is held. */
  #pageVisibility: string | null = null;

  constructor(host: TbElement, href: string) {
    this.#host = host;
    this.#href = href;
  }

  /**
   * A new link each time: when an element is moved, Chromium loads the sheet again, but a link tells of its
   * loading only once (seen on 64, 72 and 78).
   */
  hostConnected(): void {
    const link = this.#newLink();
    if (this.#link) this.#link.replaceWith(link);
    else {
      this.#host.renderRoot.append(link);
      // Last in the root, so that `* + *` and `:first-child` see the same siblings as without a link. Lit also
      // remembers by this node what it has rendered; that works on when the link has been replaced.
      this.#host.renderOptions.renderBefore ??= link;
    }
    this.#link = link;
    this.#hold();
  }

  hostDisconnected(): void {
    this.#release();
  }

  #newLink(): HTMLLinkElement {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = this.#href;
    link.onload = link.onerror = () => link === this.#link && this.#release();
    return link;
  }

  /** Through the CSSOM: a style attribute would be blocked by `style-src 'self'`. */
  #hold(): void {
    const { style } = this.#host;
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
