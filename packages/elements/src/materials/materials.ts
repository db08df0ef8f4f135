import { html, type PropertyValues, type TemplateResult } from 'lit';
import { findItems, type Catalogue, type Item, type Scenario } from '@tongban/core/catalogue';
import type { Answers, Checklist } from '@tongban/core/checklist';
import { AppController } from '../shared/app-controller.js';
import { absentView } from '../shared/catalogue-view/absent-view.js';
import { materialMessages } from '../shared/catalogue-view/material.messages.js';
import { failureView, loadingView } from '../shared/notices.js';
import { property, state } from '../shared/property.js';
import { RichText } from '../shared/rich-text.js';
import { baseStyles } from '../shared/styles/base.styles.js';
import { noticeStyles } from '../shared/styles/notice.styles.js';
import { TbElement } from '../shared/tb-element.js';
import { Words } from '../shared/words.js';
import type { ChecklistDesk, Source } from './checklist-desk.js';
import type * as checklistPart from './checklist-part.js';
import type { LetterState, TbMaterialChangedDetail } from './materials.events.js';
import { materialsStyles } from './materials.styles.js';

/** What all lists are drawn with, once it is there. */
let part: typeof checklistPart | undefined;

/**
 * What to bring (材料清单) for an item or a scenario, in one's own case: asks about the situation, and lists what the answers call for,
 * each thing once.
 *
 * On a personal device answers and ticks are kept, sealed, for the next visit, unless the page sets `answers`. An address that ends in
 * `#tb-checklist=…`, as its QR code has it, brings answers along.
 *
 * @summary What to bring, by situation.
 * @tag tb-materials
 *
 * @fires {TbAnswersChangedEvent} tb-answers-changed - A resident answered a question, began anew, or came with answers in the address. Bubbles.
 * @fires {TbMaterialChangedEvent} tb-material-changed - A resident ticked a line off, linked a licence or uploaded a file, or took that back. Bubbles.
 * @slot - Shown until the list is there, and when it cannot be: a link, the item's text.
 * @csspart questions - The questions.
 * @csspart list - The checklist.
 */
export class TbMaterials extends TbElement {
  static override readonly styles = [baseStyles, noticeStyles, materialsStyles];

  /**
   * A row id, or a code of 33, 31 or 12 characters, of an item in the surrounding `<tb-app>`'s catalogue; or the id or code of a scenario
   * there.
   */
  @property() code = '';

  /** What is shown: `all`, only the `questions`, or only the `list`. */
  @property() show: 'all' | 'questions' | 'list' = 'all';

  /** Without cards and titles, for a section of a page that has them. */
  @property({ type: Boolean }) plain = false;

  /** The item itself, instead of a code. */
  @property({ attribute: false }) item: Item | undefined;

  /** A scenario (一件事一次办) instead of a code; its items come from the catalogue around, or from `items`. */
  @property({ attribute: false }) scenario: Scenario | undefined;

  /** The items of `scenario`, where there is no catalogue around that has them. */
  @property({ attribute: false }) items: readonly Item[] | undefined;

  /** What has been answered: ids of options by key of the question. Set by the page, or by the resident. */
  @property({ attribute: false }) answers: Answers | undefined;

  /**
   * What letters (`<tb-commitment>`) have to do with lines, by key of the line: shown in the list. Where nothing is said of a line, the answers
   * say whether a letter of commitment is to stand for it.
   */
  @property({ attribute: false }) letters: Readonly<Record<string, LetterState>> | undefined;

  @state() private picked: Item | undefined;

  #loading: 'waiting' | 'loading' | 'failed' = 'waiting';
  #desk: ChecklistDesk | undefined;
  readonly #app = new AppController(this);
  readonly #words = new Words(this, this.#app, () => [part?.messages, materialMessages]);
  readonly #rich = new RichText(this);

  /** Loads what lists are drawn with: before one is needed, so that it is there at once. Rejects when it cannot be had. */
  static async load(): Promise<void> {
    part ??= await import('./checklist-part.js');
  }

  /** The checklist as it stands; `undefined` while there is none. */
  get checklist(): Checklist | undefined {
    return this.#desk?.list;
  }

  /** What becomes of each line as things stand; without those that only an open question asks for. */
  get materials(): readonly TbMaterialChangedDetail[] {
    return this.#desk?.materials ?? [];
  }

  /** Whether files are on their way. What is handed in is whole only afterwards; `tb-material-changed` tells of each that arrives. */
  get pending(): boolean {
    return this.#desk?.pending ?? false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('code') || changed.has('item')) this.picked = undefined;
    const source = this.#source();
    if (!source || !part) return;
    this.#desk ??= new part.ChecklistDesk(
      {
        element: this,
        app: this.#app,
        words: this.#words,
        rich: this.#rich,
        drawNow: () => this.performUpdate(),
      },
      source,
    );
    this.#desk.heed(source);
  }

  protected override render(): TemplateResult {
    return html`<div class="root ${this.#app.elder ? 'elder' : ''}" lang=${this.#words.lang}>
      ${this.#content()}
    </div>`;
  }

  protected override updated(): void {
    const wanted = this.#source() ?? this.#found().length > 1;
    if (wanted && !part && this.isConnected && this.#loading === 'waiting') void this.#load();
  }

  #content(): TemplateResult {
    const source = this.#source();
    const found = this.#found();
    if (!source && found.length < 2) return absentView(this, this.#app, this.#words);
    if (!part)
      return this.#loading === 'failed'
        ? html`${failureView(this.#words, 'network', () => void this.#load())}<slot></slot>`
        : html`<slot>${loadingView(this.#words, true)}</slot>`;
    if (source && this.#desk) return this.#desk.view();
    return part.choiceView(this.#words, found, (item) => void this.#pick(item));
  }

  #catalogue(): Catalogue | undefined {
    const { catalogue } = this.#app;
    return catalogue.phase === 'ready' ? catalogue.catalogue : undefined;
  }

  /** The items of the code. */
  #found(): readonly Item[] {
    const catalogue = this.#catalogue();
    return catalogue && this.code ? findItems(catalogue, this.code) : [];
  }

  #source(): Source | undefined {
    const found = this.item ? [this.item] : this.scenario ? [] : this.#found();
    const item = found.length === 1 ? found[0] : found.filter((one) => one === this.picked)[0];
    if (item) return { item };
    const catalogue = this.#catalogue();
    const scenario =
      this.scenario ??
      catalogue?.scenarios?.filter(({ id, code }) => this.code && [id, code].indexOf(this.code) >= 0)[0];
    const items = this.items ?? catalogue?.items;
    return scenario && items && found.length === 0 ? { scenario, items } : undefined;
  }

  /** The title gets the focus, since the button is gone. */
  async #pick(item: Item): Promise<void> {
    this.picked = item;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.subject')?.focus();
  }

  async #load(): Promise<void> {
    this.#loading = 'loading';
    try {
      await TbMaterials.load();
      this.#loading = 'waiting';
    } catch {
      this.#loading = 'failed';
    }
    this.requestUpdate();
  }
}

export * from './materials.events.js';
export { forgetMaterials } from './forget-materials.js';

declare global {
  interface HTMLElementTagNameMap {
    'tb-materials': TbMaterials;
  }
}
