import { html, nothing, type TemplateResult } from 'lit';
import { property } from '../shared/property.js';
import { findItems, itemFacts, itemStatus, type Item, type ItemFacts } from '@tongban/core/catalogue';
import { AppController } from '../shared/app-controller.js';
import { chipsView } from '../shared/chips.js';
import { failureView, loadingView, noteView } from '../shared/notices.js';
import { baseStyles } from '../shared/styles/base.styles.js';
import { chipStyles } from '../shared/styles/chips.styles.js';
import { noticeStyles } from '../shared/styles/notice.styles.js';
import { opensElsewhere } from '../shared/opens-elsewhere.js';
import { TbElement } from '../shared/tb-element.js';
import { dayInChina } from '@tongban/core/limits';
import { Words } from '../shared/words.js';
import { TbItemSelectedEvent } from './item-card.events.js';
import { itemCardMessages } from './item-card.messages.js';
import { itemCardStyles } from './item-card.styles.js';

/**
 * One service item (事项) in a list: its name, who provides it, and what it takes.
 *
 * @summary A service item in brief.
 * @tag tb-item-card
 *
 * @fires {TbItemSelectedEvent} tb-item-selected - A resident picked the item. Bubbles; cancelable.
 * @slot - Shown until the item is there: a link, the item's name.
 * @csspart card - The card.
 * @csspart name - The name of the item.
 */
export class TbItemCard extends TbElement {
  static override readonly styles = [baseStyles, chipStyles, noticeStyles, itemCardStyles];

  /** A row id, or a code of 33, 31 or 12 characters, of an item in the surrounding `<tb-app>`'s catalogue. */
  @property() code = '';

  /** Address of the item's page, with `{id}` in the place of its id: `guide.html?code={id}`. Without it the card is a button. */
  @property({ attribute: 'item-url' }) itemUrl = '';

  /** Level of the heading, 2 to 6; others are taken as 3. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** The item itself, instead of a code. */
  @property({ attribute: false }) item: Item | undefined;

  readonly #app = new AppController(this);
  readonly #words = new Words(this, this.#app, () => [itemCardMessages]);

  /** Puts the focus on the item's link or button. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.cover')?.focus(options);
  }

  protected override render(): TemplateResult {
    const item = this.item ?? this.#found();
    return html`<div class="root" lang=${this.#words.lang}>${item ? this.#card(item) : this.#absent()}</div>`;
  }

  #found(): Item | undefined {
    const state = this.#app.catalogue;
    return state.phase === 'ready' ? findItems(state.catalogue, this.code)[0] : undefined;
  }

  #absent(): TemplateResult {
    const state = this.#app.catalogue;
    if (state.phase === 'failed')
      return html`<slot></slot>${failureView(this.#words, state.error.code, this.#app.app?.retry)}`;
    if (state.phase === 'loading') return html`<slot>${loadingView(this.#words)}</slot>`;
    const words =
      this.code && state.phase === 'ready'
        ? this.#words.say('card.not-found', { code: this.code })
        : this.#words.say('state.none');
    return html`<slot></slot>${noteView(words)}`;
  }

  #card(item: Item): TemplateResult {
    const { dataLang, coded } = {
      dataLang: this.#words.dataLang ?? nothing,
      coded: this.#words.coded(item.type),
    };
    const status = itemStatus(item, dayInChina(Date.now()));
    return html`<article class="card" part="card">
      <div class="name" part="name" role="heading" aria-level=${headingLevel(this.headingLevel)}>
        ${this.#link(item)}
      </div>
      ${item.plainName ? html`<p class="plain" lang=${dataLang}>${item.plainName}</p>` : nothing}
      <p class="small">
        <span lang=${dataLang}>${item.department.name}</span
        >${coded ? html`<span class="dot"> · </span>${this.#words.mixed(coded)}` : nothing}
      </p>
      ${chipsView(this.#words, item, status)}
      <p class="facts">${this.#facts(item).map((fact) => html`<span>${fact}</span>`)}</p>
    </article>`;
  }

  #link(item: Item): TemplateResult {
    const lang = this.#words.dataLang ?? nothing;
    return this.itemUrl
      ? html`<a
          class="cover"
          lang=${lang}
          href=${this.itemUrl.split('{id}').join(encodeURIComponent(item.id.replace(/[\ud800-\udfff]/gu, '\ufffd')))}
          @click=${this.#pick}
          >${item.name}</a
        >`
      : html`<button class="cover" lang=${lang} type="button" @click=${this.#pick}>${item.name}</button>`;
  }

  #facts(item: Item): string[] {
    const { say } = this.#words;
    const facts = itemFacts(item);
    return [
      ...(facts.hasMaterials ? [this.#materials(facts)] : []),
      ...(facts.limit ? [this.#words.limit(facts.limit)] : []),
      ...(item.visits === undefined
        ? []
        : [item.visits === 0 ? say('visits.none') : say('card.visits', { count: item.visits })]),
      ...(item.charged === undefined ? [] : [say(item.charged ? 'fee.charged' : 'fee.free')]),
    ];
  }

  #materials({ bring, conditional }: ItemFacts): string {
    const { say } = this.#words;
    if (bring > 0) return say(conditional > 0 ? 'card.materials.from' : 'card.materials', { count: bring });
    return say(conditional > 0 ? 'card.materials.depends' : 'card.no-materials');
  }

  readonly #pick = (event: Event): void => {
    const item = this.item ?? this.#found();
    // With a key held it is the browser's: a new tab, a new window.
    if (!item || opensElsewhere(event)) return;
    if (!this.dispatchEvent(new TbItemSelectedEvent(item))) event.preventDefault();
  };
}

function headingLevel(level: number): number {
  return level >= 2 && level <= 6 ? Math.trunc(level) : 3;
}

export * from './item-card.events.js';

declare global {
  interface HTMLElementTagNameMap {
    'tb-item-card': TbItemCard;
  }
}
