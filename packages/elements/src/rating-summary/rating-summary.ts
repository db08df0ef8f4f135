import { html, type TemplateResult } from 'lit';
import { AppController } from '../shared/app-controller.js';
import { failureView, loadingView } from '../shared/notices.js';
import { property } from '../shared/property.js';
import { baseStyles } from '../shared/styles/base.styles.js';
import { noticeStyles } from '../shared/styles/notice.styles.js';
import { TbElement } from '../shared/tb-element.js';
import { Words } from '../shared/words.js';
import type * as summaryPart from './summary-part.js';

type Part = typeof summaryPart;

/**
 * The figures published about ratings (评价结果公示): how many of each level, what share was satisfied and how that is computed, month by month,
 * the reasons given most often, what was put right. Counts only; of few ratings no per cent is shown.
 *
 * They are the page's (`.summary`), or those of the gateway of the `<tb-app>` around.
 *
 * @summary Published figures about ratings.
 * @tag tb-rating-summary
 *
 * @fires {TbErrorEvent} tb-error - The figures could not be had. Does not bubble.
 * @slot - Shown until there are figures.
 * @csspart summary - The whole.
 */
export class TbRatingSummary extends TbElement {
  static override readonly styles = [baseStyles, noticeStyles];

  /** The figures, as `ratingFigures` of `@tongban/core/rating/figures` makes them. What is none is not shown. */
  @property({ attribute: false }) summary: unknown;

  /** Whose figures the gateway is asked for: `all`, `department:<code>`, `item:<code>` or `window:<id>`. */
  @property() scope = 'all';

  /** The first month, `2026-01`. */
  @property() from = '';

  /** The last month, `2026-11`. */
  @property() to = '';

  /** Who publishes them, and whom they are about. */
  @property() publisher = '';

  /** Of fewer ratings than this no share is shown: a single one would move it by several per cent. */
  @property({ type: Number }) floor = 10;

  readonly #app = new AppController(this);
  #part: Part | undefined;
  #state: 'waiting' | 'loading' | 'failed' = 'waiting';
  #desk: InstanceType<Part['FiguresDesk']> | undefined;
  readonly #words = new Words(this, this.#app, () => [this.#part?.summaryMessages]);

  /** Asks the gateway again. */
  reload(): void {
    this.#desk?.ask();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#state === 'failed') this.#state = 'waiting';
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#desk?.end();
  }

  protected override willUpdate(): void {
    if (!this.isConnected || (this.#app.waiting && !this.#app.app)) return;
    if (this.#part) this.#desk?.show(this, this.#app.app?.gateway ?? '');
    else if (this.#state === 'waiting') void this.#load();
  }

  protected override render(): TemplateResult {
    const mode = this.#app.elder ? 'elder' : '';
    return html`<div class="root ${mode}" lang=${this.#words.lang}>${this.#content()}</div>`;
  }

  #content(): unknown {
    const words = this.#words;
    if (this.#part && this.#desk)
      return this.#part.summaryView({ host: this, desk: this.#desk, words, elder: this.#app.elder });
    return this.#state === 'failed'
      ? failureView(words, 'network', () => void this.#load())
      : html`<slot>${loadingView(words)}</slot>`;
  }

  async #load(): Promise<void> {
    if (this.#state === 'failed') this.requestUpdate();
    this.#state = 'loading';
    try {
      const part = await import('./summary-part.js');
      this.adopt(part.summaryStyles);
      this.#desk = new part.FiguresDesk(this);
      this.#part = part;
    } catch {
      this.#state = 'failed';
    }
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tb-rating-summary': TbRatingSummary;
  }
}
