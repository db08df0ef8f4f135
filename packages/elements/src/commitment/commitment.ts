import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { CommitmentBar, Letter } from '@tongban/core/commitment';
import { AppController } from '../shared/app-controller.js';
import { failureView, loadingView, noteView } from '../shared/notices.js';
import { property } from '../shared/property.js';
import { RichText } from '../shared/rich-text.js';
import { baseStyles } from '../shared/styles/base.styles.js';
import { noticeStyles } from '../shared/styles/notice.styles.js';
import { TbElement } from '../shared/tb-element.js';
import { Words } from '../shared/words.js';
import { isAbout, TbSignedEvent, type LetterDecision } from './commitment.events.js';
import { commitmentMessages } from './commitment.messages.js';
import type * as letterPart from './letter-part.js';
import type { Applicant } from './letter-scene.js';

type Part = typeof letterPart;

/**
 * A letter to be read, signed and dated: 告知承诺书, which stands for a proof, or 容缺受理承诺书, by which something may follow later. The applicant
 * signs it, or chooses to bring the proof: both weigh the same.
 *
 * The name and the signature stay in memory. They are gone when the element leaves the page, and when `tb-session-ended` is dispatched on
 * `window` or `document`; a letter of the page's own stays.
 *
 * @summary A letter of commitment or deferral, read, signed, printed.
 * @tag tb-commitment
 *
 * @fires {TbSignedEvent} tb-signed - The letter was signed, the proof chosen instead, or either taken back. Bubbles.
 * @slot - Shown until there is a letter.
 * @csspart letter - The letter as it is printed.
 * @csspart sign - The main action.
 */
export class TbCommitment extends TbElement {
  static override readonly styles = [baseStyles, noticeStyles];

  /** The letter, as `commitmentLetters` or `deferralLetters` of `@tongban/core/commitment` make it. */
  @property({ attribute: false }) letter: Letter | undefined;

  /** Who applies: stands in the letter. Numbers masked as the page shows them elsewhere. */
  @property({ attribute: false }) applicant: Applicant | undefined;

  /** What was decided before, or here: follows the resident, silently. */
  @property({ attribute: false }) signed: LetterDecision | undefined;

  /**
   * Why no letter can stand for the proof: an area of the item (`environment`), or the person's record (`bad-credit`,
   * `false-commitment`). Said with what to do instead.
   */
  @property() barred: CommitmentBar | '' = '';

  /**
   * That the letter is wanted was chosen in the page before: it is not asked a second time. The resident signs, or hands in the proof by a
   * button beside.
   */
  @property({ type: Boolean }) chosen = false;

  /** The application has been handed in: nothing can be taken back here any more. */
  @property({ type: Boolean }) locked = false;

  readonly #app = new AppController(this);
  #part: Part | undefined;
  #state: 'waiting' | 'loading' | 'failed' = 'waiting';
  #signing: InstanceType<Part['Signing']> | undefined;
  readonly #words = new Words(this, this.#app, () => [commitmentMessages, this.#part?.letterMessages]);
  readonly #rich = new RichText(this);

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('tb-session-ended', this.#forget, true);
    if (this.#state === 'failed') this.#state = 'waiting';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('tb-session-ended', this.#forget, true);
    this.#endSigning();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('letter') as Letter | undefined;
    if (before && before.id !== this.letter?.id) this.#endSigning();
  }

  protected override render(): TemplateResult {
    return html`<div class="root ${this.#app.elder ? 'elder' : ''}" lang=${this.#words.lang}>
      ${this.#content()}
    </div>`;
  }

  protected override updated(): void {
    if (this.isConnected && (this.letter ?? this.barred) && this.#state === 'waiting') void this.#load();
  }

  #content(): unknown {
    if (!this.letter && !this.barred) return html`<slot>${noteView(this.#words.say('letter.none'))}</slot>`;
    if (this.#part) return this.#drawn(this.#part);
    return this.#state === 'failed'
      ? failureView(this.#words, 'network', () => void this.#load())
      : html`<slot>${loadingView(this.#words, true)}</slot>`;
  }

  #drawn({ letterView, Signing }: Part): TemplateResult {
    this.#signing ??= new Signing(
      { redraw: () => this.requestUpdate(), disabled: false },
      this.getBoundingClientRect().width,
    );
    return letterView({
      letter: this.letter,
      applicant: this.applicant,
      barred: this.barred || undefined,
      decision: this.#decision,
      locked: this.locked,
      chosen: this.chosen,
      root: this.renderRoot as ShadowRoot,
      words: this.#words,
      rich: this.#rich,
      shared: this.#app.device !== 'personal',
      signing: this.#signing,
      decide: this.#decide,
    });
  }

  /** What was decided about this letter as it stands; once it is handed in, as it was signed. */
  get #decision(): LetterDecision | undefined {
    const { signed, letter, locked } = this;
    if (!signed || !letter) return undefined;
    const counts = locked ? signed.letter === letter.id : isAbout(signed, letter);
    return counts ? signed : undefined;
  }

  readonly #decide = async (decision: LetterDecision): Promise<void> => {
    this.signed = 'choice' in decision && decision.choice === 'withdrawn' ? undefined : decision;
    this.#endSigning();
    this.dispatchEvent(new TbSignedEvent(decision));
    this.requestUpdate();
    await this.updateComplete;
    // What was pressed is gone: the focus goes to what was said of it, or to the letter.
    this.renderRoot.querySelector<HTMLElement>('[data-focus]')?.focus();
  };

  readonly #forget = (): void => {
    this.#endSigning();
    this.signed = undefined;
    this.applicant = undefined;
    this.requestUpdate();
  };

  #endSigning(): void {
    this.#signing?.release();
    this.#signing = undefined;
  }

  async #load(): Promise<void> {
    if (this.#state === 'failed') this.requestUpdate();
    this.#state = 'loading';
    try {
      const part = await import('./letter-part.js');
      this.adopt(part.letterStyles);
      this.#part = part;
    } catch {
      this.#state = 'failed';
    }
    this.requestUpdate();
  }
}

export * from './commitment.events.js';
export type { Applicant } from './letter-scene.js';

declare global {
  interface HTMLElementTagNameMap {
    'tb-commitment': TbCommitment;
  }
}
