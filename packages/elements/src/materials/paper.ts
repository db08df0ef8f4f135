import { nothing, type ReactiveController } from 'lit';
import type { Part } from '../shared/catalogue-view/catalogue-view.js';
import { printAlone } from '../shared/print-alone.js';
import type { TbElement } from '../shared/tb-element.js';
import type { ChecklistView } from './checklist-view.js';
import { paperView } from './paper-view.js';

/** The list as it is printed: drawn only while it is. */
export class Paper implements ReactiveController {
  readonly #host: TbElement;
  readonly #drawNow: () => void;
  #printing = false;
  /** By our own button: nothing of the page around it. */
  #alone = false;

  /** @param drawNow - Draws the element at once: Firefox does not wait for a task of its own before it prints. */
  constructor(host: TbElement, drawNow: () => void) {
    this.#host = host;
    this.#drawNow = drawNow;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#begin);
    window.addEventListener('afterprint', this.#end);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#begin);
    window.removeEventListener('afterprint', this.#end);
  }

  readonly print = (): void => {
    this.#alone = true;
    printAlone(this.#host);
  };

  /** What stands on the paper. Of a scenario the list alone: nobody needs each department's own words a second time. */
  view(view: ChecklistView): Part {
    return this.#printing
      ? paperView(view, this.#alone || !view.plain || view.subject.scenario !== undefined)
      : nothing;
  }

  readonly #begin = (): void => {
    this.#printing = true;
    this.#host.requestUpdate();
    this.#drawNow();
  };

  readonly #end = (): void => {
    this.#printing = this.#alone = false;
    this.#host.requestUpdate();
  };
}
