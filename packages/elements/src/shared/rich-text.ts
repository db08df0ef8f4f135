import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { hasMarkup, plainText } from '@tongban/core/plain-text';

type Sanitise = (markup: string) => DocumentFragment;

/** Nodes of their own for each place: the same text may stand in several. */
const marked = directive(
  class extends Directive {
    #markup: string | undefined;
    #node: HTMLElement | undefined;

    render(markup: string, sanitise: Sanitise): HTMLElement | undefined {
      if (markup === this.#markup) return this.#node;
      this.#markup = markup;
      this.#node = document.createElement('div');
      this.#node.className = 'rich';
      this.#node.append(sanitise(markup));
      return this.#node;
    }
  },
);

/**
 * Shows text of a catalogue. Text without markup is text; the sanitiser for marked-up text is loaded when
 * the first such text is met, and until then, or where it cannot be had, the words stand without their markup.
 */
export class RichText {
  readonly #host: ReactiveControllerHost;
  #sanitise: Sanitise | undefined;
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
    if (this.#sanitise) return marked(text, this.#sanitise);
    void this.#load();
    return plainText(text);
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
