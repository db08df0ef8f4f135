import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { ratingLevels, type RatingLevel } from '@tongban/core/rating';
import { AppController } from '../shared/app-controller.js';
import { property } from '../shared/property.js';
import { baseStyles } from '../shared/styles/base.styles.js';
import { TbElement } from '../shared/tb-element.js';
import { Words } from '../shared/words.js';
import type * as askingPart from './asking-part.js';
import { face } from './faces.js';
import { ratingMessages } from './rating.messages.js';
import { ratingStyles } from './rating.styles.js';

type Part = typeof askingPart;

/** How a rating stands in its page. */
export type RatingLayout = 'inline' | 'dialog' | 'kiosk';

/**
 * Asks a resident how satisfied they are (好差评): five levels, reasons, a few words. What is rated the gateway of the `<tb-app>` around says,
 * for a token; the rating goes there too. One that cannot be sent waits, and says so.
 *
 * Nothing is chosen or suggested before the resident does. Nothing entered leaves the element but to the gateway; it is gone when the element
 * leaves the page, when `tb-session-ended` is dispatched on `window`, and on a kiosk after 45 seconds without a touch.
 *
 * @summary Asks for a rating of a case or a visit.
 * @tag tb-rating
 *
 * @fires {TbRatedEvent} tb-rated - The rating was taken in. Does not bubble.
 * @fires {TbRatingQueuedEvent} tb-queued - The rating could not be delivered now and waits. Does not bubble.
 * @fires {TbErrorEvent} tb-error - What is to be rated could not be had, or the rating not be sent. Does not bubble.
 * @slot - Shown until there is a token.
 * @csspart level - One of the five levels.
 * @csspart submit - The main action.
 * @csspart outcome - What is said once it was submitted.
 */
export class TbRating extends TbElement {
  static override readonly styles = [baseStyles, ratingStyles];

  /** Names the case or window to the gateway, and nothing to anybody else: from a QR code, or given by the back end of the page. */
  @property() token = '';

  /** How the resident came: `pc`, `mobile`, `qr`, `tablet`, `kiosk`, `phone` or `sms`. Without it, by layout and screen. */
  @property() channel = '';

  /** `inline`; `dialog`: a button that opens it; `kiosk`: large, and cleared when nobody touches it. */
  @property() layout: RatingLayout = 'inline';

  /** Address of the page where one can complain, offered after a bad rating. The gateway may name one for each case. */
  @property() complaint = '';

  /** Address of the gateway, where there is no `<tb-app>` around that says it. */
  @property() gateway = '';

  readonly #app = new AppController(this);
  readonly #words = new Words(this, this.#app, () => [ratingMessages, ...(this.#desk?.messages ?? [])]);
  #level: RatingLevel | undefined;
  #desk: InstanceType<Part['RatingDesk']> | undefined;
  #part: Promise<Part> | undefined;
  #failed = false;
  /** What was asked about: the token and the gateway. */
  #asked = '';
  readonly #worn = new Set<CSSResult>();

  /** Opens the dialog of `layout="dialog"`. */
  show(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('tb-session-ended', this.#forget, true);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('tb-session-ended', this.#forget, true);
    this.#end();
    this.#asked = '';
    // Nothing of a resident stays in what is out of the page.
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const { layout } = this;
    return html`<div class="root ${layout} ${this.#app.elder ? 'elder' : ''}" lang=${this.#words.lang}>
      ${this.#content(layout)}
    </div>`;
  }

  protected override willUpdate(): void {
    const about = `${this.token}\n${this.gateway || (this.#app.app?.gateway ?? '')}\n${this.#app.device}${this.layout}`;
    if (about === this.#asked || !this.isConnected || (this.#app.waiting && !this.#app.app)) return;
    this.#asked = about;
    this.#end();
    if (this.token) void this.#open();
  }

  #content(layout: RatingLayout): unknown {
    if (!this.token) return html`<slot></slot>`;
    if (this.#desk) return this.#desk.draw(this.#question);
    if (this.#failed)
      return html`<p role="alert">${this.#words.say('state.network')}</p>
        <button class="button" type="button" @click=${this.#retry}>
          ${this.#words.say('state.retry')}
        </button>`;
    return layout === 'dialog' ? nothing : this.#question();
  }

  /** The question as far as it is known, before anything else has come. */
  readonly #question = ({
    about,
    after,
    title = 'rating.title',
    locked = false,
  }: Around = {}): TemplateResult => {
    const { say } = this.#words;
    return html`<section class="card" aria-labelledby="title">
      <h2 id="title" tabindex="-1">${say(title)}</h2>
      <div class="about small">${about ?? html`<span class="wait"></span>`}</div>
      <fieldset aria-labelledby="title" ?disabled=${locked}>
        <div class="levels">
          ${ratingLevels.map(
            (level) =>
              html`<label class="level" part="level"
                ><input
                  type="radio"
                  name="level"
                  value=${level}
                  autocomplete="off"
                  .checked=${level === this.#level}
                  @change=${() => this.#pick(level)}
                /><span>${face(level)}${say(`rating.level.${level}`)}</span></label
              >`,
          )}
        </div>
      </fieldset>
      ${after}
    </section>`;
  };

  #pick(level: RatingLevel | undefined): void {
    this.#level = level;
    this.#desk?.picked();
    this.requestUpdate();
  }

  async #open(): Promise<void> {
    const asked = this.#asked;
    this.#failed = false;
    try {
      // Asked for once; before the next try it is asked for anew.
      const { RatingDesk, styles } = await (this.#part ??= import('./asking-part.js'));
      if (asked !== this.#asked || this.#desk) return;
      this.#wear(styles);
      this.#desk = new RatingDesk({
        element: this,
        app: this.#app,
        words: this.#words,
        level: () => this.#level,
        pick: (level) => this.#pick(level),
        wear: (more) => this.#wear(more),
      });
      this.#desk.open();
    } catch {
      this.#part = undefined;
      this.#failed = true;
      if (this.layout === 'kiosk') this.#level = undefined;
    }
    this.requestUpdate();
  }

  /** The button goes: the focus goes to what has come. */
  readonly #retry = async (): Promise<void> => {
    await this.#open();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h2,button')?.focus();
  };

  /** Styles of what was loaded later, each once. */
  #wear(styles: readonly CSSResult[]): void {
    for (const each of styles) if (!this.#worn.has(each)) this.adopt(each);
    styles.forEach((each) => this.#worn.add(each));
  }

  readonly #forget = (): void => {
    if (this.#desk) this.#desk.wipe();
    else this.#pick(undefined);
  };

  #end(): void {
    this.#desk?.close();
    this.#desk = undefined;
    this.#level = undefined;
  }
}

/** What stands around the levels once it is known. */
export interface Around {
  readonly about?: unknown;
  readonly after?: unknown;
  /** Key of its words. */
  readonly title?: string;
  /** It is being sent. */
  readonly locked?: boolean;
}

export * from './rating.events.js';

declare global {
  interface HTMLElementTagNameMap {
    'tb-rating': TbRating;
  }
}
