import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { hasMarkup, plainText } from '@tongban/core/plain-text';

type Sanitise = (markup: string) => DocumentFragment;

/**
 * Shows text of a catalogue. Text without markup is text; the sanitiser for marked-up text is loaded when
 * the first such text is met, and until then, or where it cannot be had, the words stand without their markup.
 */
export class RichText {
  readonly #host: ReactiveControllerHost;
  readonly #nodes = new Map<string, HTMLElement>();
  #sanitise: Sanitise | undefined;
  #asked = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** The text as a block, or nothing. */
  readonly show = (text: string | undefined, lang?: string): TemplateResult | typeof nothing => {
    if (!text) return nothing;
    const content = hasMarkup(text) ? (this.#nodeFor(text) ?? plainText(text)) : text;
    return html`<div class="text" lang=${lang ?? nothing}>${content}</div>`;
  };

  #nodeFor(markup: string): HTMLElement | undefined {
    if (!this.#sanitise) {
      void this.#load();
      return undefined;
    }
    let node = this.#nodes.get(markup);
    if (!node) {
      node = document.createElement('div');
      node.className = 'rich';
      node.append(this.#sanitise(markup));
      this.#nodes.set(markup, node);
    }
    return node;
  }

  async #load(): Promise<void> {
    if (this.#asked) return;
    this.#asked = true;
    try {
      const { sanitise } = await import('./sanitise.js');
      sanitise('');
      this.#sanitise = sanitise;
      this.#host.requestUpdate();
    } catch {
      // Not loaded, or the host allows no policy: the plain words stay.
    }
  }
}
