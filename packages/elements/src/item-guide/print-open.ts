import type { ReactiveController } from 'lit';
import type { TbElement } from '../shared/tb-element.js';

/** Opens everything folded while the page is printed: paper cannot be tapped. */
export class PrintOpen implements ReactiveController {
  readonly #host: TbElement;
  #opened: HTMLDetailsElement[] = [];

  constructor(host: TbElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#open);
    window.addEventListener('afterprint', this.#close);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#open);
    window.removeEventListener('afterprint', this.#close);
  }

  readonly #open = (): void => {
    this.#opened = [...this.#host.renderRoot.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const details of this.#opened) details.open = true;
  };

  readonly #close = (): void => {
    for (const details of this.#opened) details.open = false;
    this.#opened = [];
  };
}
