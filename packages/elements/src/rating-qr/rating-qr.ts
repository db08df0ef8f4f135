import { html, type TemplateResult } from 'lit';
import { AppController } from '../shared/app-controller.js';
import { failureView, loadingView } from '../shared/notices.js';
import { property } from '../shared/property.js';
import { baseStyles } from '../shared/styles/base.styles.js';
import { noticeStyles } from '../shared/styles/notice.styles.js';
import { TbElement } from '../shared/tb-element.js';
import { Words } from '../shared/words.js';
import type * as codePart from './code-part.js';

type Part = typeof codePart;

/** Where a code is looked at: on a screen, or on a sign that hangs for years. */
export type CodeUse = 'screen' | 'print';

/** The sheet a sign is printed on. */
export type SignPaper = 'a4' | 'a6';

/**
 * The QR code by which a resident rates (好差评): the static one of a window (静态码), or the dynamic one of a case (动态码).
 *
 * The gateway of the `<tb-app>` around issues and signs the token; or the page has one already and gives it as `token` or `url`. The
 * address in the code holds nothing but that token, behind `#`, so that no log of a server has it. A dynamic code is renewed before it
 * expires; one that cannot be is covered, and says so. After `tb-session-ended` on `window` the code of a case is gone, and one of the page, too,
 * unless it has no end and `window` says whose it is.
 *
 * @summary The QR code of a window or a case, to rate it.
 * @tag tb-rating-qr
 *
 * @fires {TbErrorEvent} tb-error - The gateway issued no code. Does not bubble.
 * @slot - Shown until it is known what is to be rated.
 * @csspart sign - The whole, as it is printed.
 * @csspart code - The code, or what stands in its place once it is no longer good. 15em wide on a screen.
 */
export class TbRatingQr extends TbElement {
  static override readonly styles = [baseStyles, noticeStyles];

  /** The id of a window, as the gateway knows it: its static code. */
  @property() window = '';

  /** The number of a case: its dynamic code. Never part of the address. */
  @property({ attribute: 'case-number' }) caseNumber = '';

  /** Opens the case to whoever has applied for it: the `token` of its receipt. Staff have their session instead. */
  @property({ attribute: false }) caseToken = '';

  /** A token the page was given, with `page`; nothing is asked of a gateway then. */
  @property() token = '';

  /** The address of the page that takes a rating, for `token`. */
  @property() page = '';

  /** A whole address the page was given, instead of `token` and `page`. */
  @property() url = '';

  /** Until when `token` or `url` is good: RFC 3339. Without it for good. */
  @property({ attribute: 'expires-at' }) expiresAt = '';

  /** `screen`, or `print`: more of the code may be lost, and it can be printed as a sign. */
  @property() use: CodeUse = 'screen';

  /** The sheet a sign is made for: `a4` or `a6`. */
  @property() paper: SignPaper = 'a4';

  /** The name of the window, above the code. */
  @property() name = '';

  /** The name of the hall or department, above that. */
  @property() hall = '';

  /** What the code is for has been rated: a code of one use is covered. */
  @property({ type: Boolean }) rated = false;

  readonly #app = new AppController(this);
  #part: Part | undefined;
  #state: 'waiting' | 'loading' | 'failed' = 'waiting';
  #desk: InstanceType<Part['CodeDesk']> | undefined;
  readonly #words = new Words(this, this.#app, () => [this.#part?.codeMessages]);

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('tb-session-ended', this.#forget, true);
    if (this.#state === 'failed') this.#state = 'waiting';
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('tb-session-ended', this.#forget, true);
    this.#desk?.end();
  }

  protected override willUpdate(): void {
    if (!this.isConnected || (this.#app.waiting && !this.#app.app)) return;
    if (this.#part && this.rated) this.#desk?.end();
    else if (this.#part) this.#desk?.show(this.#part.sourceOf(this, this.#app.app?.gateway ?? ''));
    else if (this.#state === 'waiting') void this.#load();
  }

  protected override render(): TemplateResult {
    const mode = this.#app.elder ? 'elder' : '';
    return html`<div class="root ${mode}" lang=${this.#words.lang}>${this.#content()}</div>`;
  }

  #content(): unknown {
    const words = this.#words;
    if (this.#part && this.#desk)
      return this.#part.codeView({
        sign: this,
        desk: this.#desk,
        words,
        elder: this.#app.elder,
        // What is copied stays on the device, and a terminal prints for its owner only.
        own: this.#app.device === 'personal',
      });
    return this.#state === 'failed'
      ? failureView(words, 'network', () => void this.#load())
      : html`<slot>${loadingView(words)}</slot>`;
  }

  readonly #forget = (): void => this.#desk?.forget();

  async #load(): Promise<void> {
    if (this.#state === 'failed') this.requestUpdate();
    this.#state = 'loading';
    try {
      const part = await import('./code-part.js');
      part.codeStyles.forEach((styles) => this.adopt(styles));
      this.#desk = new part.CodeDesk(this);
      this.#part = part;
    } catch {
      this.#state = 'failed';
    }
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tb-rating-qr': TbRatingQr;
  }
}
