import type { ReactiveController } from 'lit';
import type { ChecklistSeam } from './checklist-view.js';
import { dropAnswers, heldAnswers, holdAnswers } from './fragment.js';
import type { MaterialsKeep } from './keep.js';

/** Shows the answers that a link or QR code has brought, and says so. */
export class Arrival implements ReactiveController {
  /** Whether the answers shown are those of the link. */
  shown = false;
  /** Whether a link has come that could not be read: the resident's own answers stay. */
  unreadable = false;
  readonly #host: ChecklistSeam;
  readonly #keep: MaterialsKeep;

  constructor(host: ChecklistSeam, keep: MaterialsKeep) {
    this.#host = host;
    this.#keep = keep;
    host.element.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this.#look);
    this.#look();
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.#look);
  }

  subjectChanged(): void {
    this.shown = this.unreadable = false;
    this.#show();
  }

  /** The resident has gone on from them. */
  putAway(): void {
    if (this.shown) dropAnswers(this.#host.subject);
    this.shown = this.unreadable = false;
  }

  /** The resident has gone. */
  forget(): void {
    this.shown = this.unreadable = false;
  }

  /** Whether there are answers of an earlier visit to go back to. */
  get hasOwn(): boolean {
    return this.shown && this.#keep.found !== undefined;
  }

  /** Back to the answers of an earlier visit. */
  readonly takeOwn = (): void => {
    const own = this.#keep.found;
    if (own) this.#host.take(own.answers, new Set(own.ticked));
  };

  readonly #look = (): void => {
    holdAnswers();
    this.#show();
  };

  #show(): void {
    const answers = heldAnswers(this.#host.subject);
    if (!answers || this.shown) return;
    const { element, subject } = this.#host;
    if (answers === 'unreadable') {
      dropAnswers(subject);
      this.unreadable = true;
      return element.requestUpdate();
    }
    this.shown = true;
    this.unreadable = false;
    this.#host.restore(answers, this.#host.ticked);
    void element.updateComplete.then(() => {
      if (!this.shown) return;
      this.#host.announce();
      element.scrollIntoView();
    });
  }
}
