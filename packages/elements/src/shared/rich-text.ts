import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { hasMarkup, plainText } from '@tongban/core/plain-text';

/**
 * Shows text of a catalogue. Text without markup is text; the sanitiser for marked-up text is loaded when
 * the first such text is met, and until then, or where it cannot be had, the words stand without their markup.
 */
export class RichText {
  readonly #host: ReactiveControllerHost;
  #marked: ((markup: string) => unknown) | undefined;
  #asked = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** The text as a block, or nothing. */
  readonly show = (text: string | undefined, lang?: string): TemplateResult | typeof nothing => {
    if (!text) return nothing;
    return html`<div class="text" lang=${lang ?? nothing}>${hasMarkup(text) ? this.#rich(text) : text}</div>`;
  };

  #rich(text: string): unknown {
    if (this.#marked) return this.#marked(text);
    void this.#load();
    return plainText(text);
  }

  async #load(): Promise<void> {
    if (this.#asked) return;
    this.#asked = true;
    try {
      const { marked, sanitise } = await import('./sanitise.js');
      sanitise('');
      this.#marked = marked;
      this.#host.requestUpdate();
    } catch {
      // Not loaded, or the host allows no policy: the plain words stay.
    }
  }
}
