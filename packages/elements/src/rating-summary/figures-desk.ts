import { isTbError } from '@tongban/core/errors';
import { readFigures, type RatingFigures } from '@tongban/core/rating/figures';
import { newCancel, type Cancel } from '../form/rich/cancel.js';
import { TbErrorEvent } from '../shared/error-event.js';
import type { TbElement } from '../shared/tb-element.js';
import { warnOnce } from '../shared/warn-once.js';
import { askFigures, type FiguresWish } from './ask-figures.js';
import { openOnPaper } from './paper.js';

/** The figures of an element, as far as they have come. */
export type FiguresState =
  | { readonly phase: 'nothing' | 'loading' }
  | { readonly phase: 'failed'; readonly code: string; readonly retryable: boolean }
  | { readonly phase: 'shown'; readonly figures: RatingFigures };

/** Has the figures of an element: the page's own, or those of a gateway. */
export class FiguresDesk {
  state: FiguresState = { phase: 'nothing' };
  readonly #element: TbElement;
  #summary: unknown;
  #wish: FiguresWish = { scope: '', from: '', to: '' };
  #gateway = '';
  #key = '';
  #running: Cancel | undefined;
  #leavePaper: (() => void) | undefined;

  constructor(element: TbElement) {
    this.#element = element;
  }

  /** Shows these, or asks for them; the same again changes nothing. */
  show(wishes: FiguresWish & { readonly summary: unknown }, gateway: string): void {
    const { summary, scope, from, to } = wishes;
    const own = summary !== undefined && summary !== null;
    const key = own ? 'own' : [gateway, scope, from, to].join('\n');
    if (key === this.#key && summary === this.#summary) return;
    this.end();
    this.#leavePaper = openOnPaper(this.#element.renderRoot);
    this.#key = key;
    this.#summary = summary;
    this.#gateway = gateway;
    this.#wish = { scope, from, to };
    if (own) this.#take(summary);
    else this.ask();
  }

  readonly ask = (): void => {
    this.#running?.cancel();
    if (this.#summary !== undefined && this.#summary !== null) return;
    if (!this.#gateway) return this.#enter({ phase: 'nothing' });
    this.#enter({ phase: 'loading' });
    void this.#ask((this.#running = newCancel()));
  };

  /** Nothing is waited for any more; another `show` begins anew. */
  end(): void {
    this.#running?.cancel();
    this.#running = undefined;
    this.#leavePaper?.();
    this.#leavePaper = undefined;
    this.#key = '';
  }

  async #ask({ signal }: Cancel): Promise<void> {
    try {
      const figures = await askFigures(this.#gateway, this.#wish, signal);
      if (!signal.aborted) this.#enter({ phase: 'shown', figures });
    } catch (error) {
      if (signal.aborted) return;
      const [code, retryable] = isTbError(error) ? [error.code, error.retryable] : ['failed', false];
      this.#element.dispatchEvent(new TbErrorEvent({ code, retryable }));
      this.#enter({ phase: 'failed', code, retryable });
    }
  }

  #take(summary: unknown): void {
    const figures = readFigures(summary);
    if (figures) return this.#enter({ phase: 'shown', figures });
    warnOnce(this.#element, 'rating-figures', 'has a summary that is none: make it with ratingFigures');
    this.#enter({ phase: 'failed', code: 'format', retryable: false });
  }

  #enter(state: FiguresState): void {
    this.state = state;
    this.#element.requestUpdate();
  }
}
