import { html, type TemplateResult } from 'lit';
import type { Scenario } from '@tongban/core/catalogue';
import { AppController } from '../shared/app-controller.js';
import { failureView, loadingView, noteView } from '../shared/notices.js';
import { property } from '../shared/property.js';
import { RichText } from '../shared/rich-text.js';
import { baseStyles } from '../shared/styles/base.styles.js';
import { noticeStyles } from '../shared/styles/notice.styles.js';
import { TbElement } from '../shared/tb-element.js';
import { warnOnce } from '../shared/warn-once.js';
import { Words } from '../shared/words.js';
import { oneThingMessages } from './one-thing.messages.js';
import type * as wizardPart from './wizard-part.js';

type Part = typeof wizardPart;

const noItems = { items: [] };

/**
 * A scenario over several items (一件事一次办): what it is, the situation, conditions, one form, one set of materials, letters, a check of all
 * of it, sent once; the receipt has a number for the whole and one for each department.
 *
 * Back and forward lose nothing. On a personal device answers, ticks and letters are kept, sealed, until the application is sent; on
 * shared devices and kiosks they stay in memory, and are forgotten when an event `tb-session-ended` is dispatched on `window` or
 * `document`. Nothing of them stands in the address.
 *
 * @summary One application for several items, step by step.
 * @tag tb-one-thing
 *
 * @fires {TbStepEvent} tb-step - A resident goes to a step. Does not bubble; cancelable.
 * @fires {TbStepShownEvent} tb-step-shown - Another step is there to be seen, for the title of the page. Does not bubble.
 * @fires {TbAnswersChangedEvent} tb-answers-changed - The answers about the situation are others: the resident's, or those that were kept. Bubbles.
 * @fires {TbSubmittedEvent} tb-submitted - The application has been taken in. Bubbles.
 * @fires {TbErrorEvent} tb-error - The application could not be sent. Does not bubble.
 * @slot - Shown until the scenario is there, and when it cannot be: a link, words.
 * @csspart step - The step one is in.
 */
export class TbOneThing extends TbElement {
  static override readonly styles = [baseStyles, noticeStyles];

  /** Id or code of a scenario in the surrounding `<tb-app>`'s catalogue. */
  @property() code = '';

  /** The scenario itself, instead of a code. Its items and forms come from the catalogue around. */
  @property({ attribute: false }) scenario: Scenario | undefined;

  readonly #app = new AppController(this);
  #part: Part | undefined;
  #state: 'waiting' | 'loading' | 'failed' = 'waiting';
  #wizard: InstanceType<Part['Wizard']> | undefined;
  readonly #words = new Words(this, this.#app, () => [oneThingMessages, this.#part?.wizardMessages]);
  readonly #rich = new RichText(this);

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#state === 'failed') this.#state = 'waiting';
    this.#wizard?.connected();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#wizard?.disconnected();
  }

  protected override render(): TemplateResult {
    return html`<div class="root ${this.#app.elder ? 'elder' : ''}" lang=${this.#words.lang}>
      ${this.#content()}
    </div>`;
  }

  protected override updated(): void {
    if (!this.isConnected) return;
    if (this.#found() && this.#state === 'waiting') void this.#load();
    this.#wizard?.drawn();
  }

  #found(): Scenario | undefined {
    if (this.scenario) return this.scenario;
    const state = this.#app.catalogue;
    if (state.phase !== 'ready' || !this.code) return undefined;
    return state.catalogue.scenarios?.filter(({ id, code }) => [id, code].indexOf(this.code) >= 0)[0];
  }

  #content(): unknown {
    const scenario = this.#found();
    const state = this.#app.catalogue;
    // Its items are in the catalogue.
    if (!scenario || state.phase === 'loading' || state.phase === 'failed') return this.#absent();
    if (this.#state === 'failed') return failureView(this.#words, 'network', () => void this.#load());
    if (!this.#part) return html`<slot>${loadingView(this.#words, true)}</slot>`;
    const catalogue = state.phase === 'ready' ? state.catalogue : noItems;
    this.#wizard ??= new this.#part.Wizard({
      element: this,
      app: this.#app,
      words: this.#words,
      rich: this.#rich,
    });
    return this.#wizard.view(scenario, catalogue);
  }

  #absent(): TemplateResult {
    const { say } = this.#words;
    const state = this.#app.catalogue;
    if (state.phase === 'failed')
      return html`${failureView(this.#words, state.error.code, this.#app.app?.retry)}<slot></slot>`;
    if (state.phase === 'loading') return html`<slot>${loadingView(this.#words, true)}</slot>`;
    if (state.phase === 'ready' && this.code) {
      warnOnce(this, 'not-found', 'finds no scenario of its code in the catalogue');
      return html`${noteView(say('one.not-found', { code: this.code }), 'warn')}<slot></slot>`;
    }
    if (this.code && !this.#app.waiting)
      warnOnce(this, 'no-app', 'has a code but no <tb-app catalogue="…"> around it');
    return html`<slot>${noteView(say('one.none'))}</slot>`;
  }

  async #load(): Promise<void> {
    this.#state = 'loading';
    try {
      const part = await import('./wizard-part.js');
      part.register();
      this.adopt(part.wizardStyles);
      this.#part = part;
    } catch {
      this.#state = 'failed';
    }
    this.requestUpdate();
  }
}

export { TbStepShownEvent, type TbStepShownDetail } from './one-thing.events.js';
export { TbStepEvent, type TbStepDetail } from '../step-nav/step-nav.events.js';

declare global {
  interface HTMLElementTagNameMap {
    'tb-one-thing': TbOneThing;
  }
}
