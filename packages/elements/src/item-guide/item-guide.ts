import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from '../shared/property.js';
import { findItems, itemStatus, type Catalogue, type Item, type ItemStatus } from '@tongban/core/catalogue';
import { dayInChina } from '@tongban/core/limits';
import { absentView } from '../shared/catalogue-view/absent-view.js';
import { data } from '../shared/catalogue-view/catalogue-view.js';
import { fileUrl } from '../shared/catalogue-view/file-url.js';
import { materialMessages } from '../shared/catalogue-view/material.messages.js';
import { AppController } from '../shared/app-controller.js';
import { chipsView } from '../shared/chips.js';
import { failureView, loadingView, noteView } from '../shared/notices.js';
import { opensElsewhere } from '../shared/opens-elsewhere.js';
import { RichText } from '../shared/rich-text.js';
import { baseStyles } from '../shared/styles/base.styles.js';
import { chipStyles } from '../shared/styles/chips.styles.js';
import { noticeStyles } from '../shared/styles/notice.styles.js';
import { TbElement } from '../shared/tb-element.js';
import { warnOnce } from '../shared/warn-once.js';
import { Words } from '../shared/words.js';
import { actionsView, primaryAction } from './guide-actions.js';
import { factsView } from './guide-facts.js';
import { guideFactsStyles } from './guide-facts.styles.js';
import { guideMaterialsStyles } from './guide-materials.styles.js';
import { GuideSections, sectionNames } from './guide-sections.js';
import type { GuideView } from './guide-view.js';
import { TbApplyEvent } from './item-guide.events.js';
import { itemGuideMessages } from './item-guide.messages.js';
import { itemGuideStyles } from './item-guide.styles.js';

/** In elder mode these stand open; the others wait behind "more". */
const firstSections = ['materials', 'steps', 'windows', 'contact'];

/**
 * The service guide (办事指南) of one item: first what a resident asks first, then everything else.
 *
 * Addresses ending in `#tb-materials`, `#tb-steps` and so on lead to a section.
 *
 * @summary The whole of a service item.
 * @tag tb-item-guide
 *
 * @fires {TbApplyEvent} tb-apply - A resident starts an application. Bubbles; cancelable.
 * @fires {TbSectionShownEvent} tb-section-shown - A section came into view for the first time. Does not bubble.
 * @slot - Shown until the guide is there, and when it cannot be: a link, the item's text.
 * @csspart apply - The main action.
 * @csspart section - One section.
 */
export class TbItemGuide extends TbElement {
  static override readonly styles = [
    baseStyles,
    chipStyles,
    noticeStyles,
    itemGuideStyles,
    guideFactsStyles,
    guideMaterialsStyles,
  ];

  /** A row id, or a code of 33, 31 or 12 characters, of an item in the surrounding `<tb-app>`'s catalogue. */
  @property() code = '';

  /**
   * Names of the sections to show, in order, separated by spaces; all when empty: `materials conditions steps
   * fees results windows intermediaries basis faqs contact remedy rights about`.
   */
  @property() sections = '';

  /** The item itself, instead of a code. */
  @property({ attribute: false }) item: Item | undefined;

  @state() private lastDay: GuideView['lastDay'];
  @state() private picked: Item | undefined;

  readonly #app = new AppController(this);
  readonly #parts = new GuideSections(this);
  readonly #words = new Words(this, this.#app, () => [
    itemGuideMessages,
    materialMessages,
    this.#parts.later?.messages,
  ]);
  readonly #rich = new RichText(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('code') || changed.has('item')) this.picked = undefined;
  }

  protected override render(): TemplateResult {
    const items = this.#items();
    const item = this.#chosen(items);
    return html`<div class="root ${this.#app.elder ? 'elder' : ''}" lang=${this.#words.lang}>
      ${item ? this.#guide(item) : items.length > 1 ? this.#choice(items) : absentView(this, this.#app, this.#words)}
    </div>`;
  }

  protected override updated(): void {
    // Taken out while something was on its way: nothing may be left on the page.
    if (!this.isConnected) return;
    const items = this.#items();
    const item = this.#chosen(items);
    if (items.length > 0) this.#parts.want();
    this.#parts.shown(item, this.#catalogue());
    if (item && !this.lastDay) void this.#loadCalendar();
  }

  #items(): readonly Item[] {
    if (this.item) return [this.item];
    const catalogue = this.#catalogue();
    return catalogue && this.code ? findItems(catalogue, this.code) : [];
  }

  #chosen(items: readonly Item[]): Item | undefined {
    return items.length === 1 ? items[0] : items.filter((item) => item === this.picked)[0];
  }

  #catalogue(): Catalogue | undefined {
    const state = this.#app.catalogue;
    return state.phase === 'ready' ? state.catalogue : undefined;
  }

  async #loadCalendar(): Promise<void> {
    try {
      // A chunk of its own: the page is read before anybody looks for a date.
      const { lastDay, loadCalendar } = await import('@tongban/core/limits');
      const calendar = await loadCalendar();
      this.lastDay = (limit, acceptedOn) => lastDay(limit, acceptedOn, calendar);
    } catch {
      // The guide then shows the number of days, which is right as well.
    }
  }

  #choice(items: readonly Item[]): TemplateResult | typeof nothing {
    return (
      this.#parts.later?.choiceView(this.#words, items, (item) => void this.#pick(item)) ??
      this.#laterSections()
    );
  }

  /** The title gets the focus, since the button is gone. */
  async #pick(item: Item): Promise<void> {
    this.picked = item;
    await this.updateComplete;
    this.renderRoot.querySelector('h2')?.focus();
  }

  #guide(item: Item): TemplateResult {
    const status = itemStatus(item, dayInChina(Date.now()));
    const view = this.#view(item, status);
    return html`${this.#banners(item, status)}
      <article class="layout">
        <div class="main">${this.#head(view)} ${this.#sectionViews(view)}</div>
        <aside class="card" aria-label=${view.words.say('guide.actions')}>${actionsView(view)}</aside>
      </article>
      <div class="bar" aria-hidden="true">${primaryAction(view, -1)}</div>`;
  }

  #view(item: Item, status: ItemStatus): GuideView {
    return {
      item,
      status,
      words: this.#words,
      rich: this.#rich,
      lastDay: this.lastDay,
      later: this.#parts.later,
      catalogue: this.#catalogue(),
      today: dayInChina(Date.now()),
      fileUrl: (file) => fileUrl(this.#app.app, file),
      onApply: (event) => {
        if (!opensElsewhere(event) && !this.dispatchEvent(new TbApplyEvent(item))) event.preventDefault();
      },
    };
  }

  #head(view: GuideView): TemplateResult {
    const { item, words, status } = view;
    const type = words.coded(item.type);
    return html`<header class="card">
      <p class="small">
        ${data(view, item.department.name)}${type ? html` · ${words.mixed(type)}` : nothing}
      </p>
      <h2 tabindex="-1">${data(view, item.name)}</h2>
      ${item.plainName ? html`<p class="plain">${data(view, item.plainName)}</p>` : nothing}
      ${chipsView(words, item, status)} ${factsView(view)}
    </header>`;
  }

  #sectionViews(view: GuideView): TemplateResult {
    const asked = new Set(this.sections.split(/\s+/).filter(Boolean));
    const wanted = [...asked].filter((name) => sectionNames.includes(name));
    for (const name of asked)
      if (!sectionNames.includes(name)) warnOnce(this, `section-${name}`, `knows no section "${name}"`);
    const names = wanted.length > 0 ? wanted : sectionNames;
    if (!this.#app.elder || wanted.length > 0)
      return html`${names.map((name) => this.#section(view, name))}${this.#laterSections()}`;
    return html`${firstSections.map((name) => this.#section(view, name))}${this.#laterSections()}
      <details class="card more">
        <summary>${view.words.say('guide.more')}</summary>
        ${names.filter((name) => !firstSections.includes(name)).map((name) => this.#section(view, name))}
      </details>`;
  }

  /** What stands for the later sections until they are there. */
  #laterSections(): TemplateResult | typeof nothing {
    if (this.#parts.state === 'ready') return nothing;
    return this.#parts.state === 'failed'
      ? failureView(this.#words, 'network', this.#parts.load)
      : loadingView(this.#words);
  }

  #section(view: GuideView, name: string): TemplateResult | typeof nothing {
    const content = this.#parts.draw(name, view);
    if (content === undefined || content === nothing) return nothing;
    return html`<section
      class="card"
      part="section"
      id="tb-${name}"
      aria-labelledby="title-${name}"
      data-section=${name}
    >
      <h3 id="title-${name}" tabindex="-1">${view.words.say(`guide.${name}`)}</h3>
      ${content}
    </section>`;
  }

  #banners(item: Item, status: ItemStatus): TemplateResult {
    const { say } = this.#words;
    const state = this.#app.catalogue;
    const validUntil = this.#catalogue()?.validUntil;
    const stale = state.phase === 'ready' && !this.item ? state.staleSince : undefined;
    const staleSince = Date.parse(stale ?? '');
    return html`${status === 'paused' ? noteView(say('guide.paused'), 'warn') : nothing}
    ${status === 'cancelled' ? noteView(item.effectiveTo ? say('guide.cancelled.day', { day: this.#words.day(item.effectiveTo) }) : say('guide.cancelled'), 'warn') : nothing}
    ${status === 'upcoming' ? noteView(say('guide.upcoming', { day: this.#words.day(item.effectiveFrom ?? '') }), 'warn') : nothing}
    ${stale ? noteView(say('guide.stale', { day: this.#words.day(isNaN(staleSince) ? stale : dayInChina(staleSince)) }), 'warn') : nothing}
    ${validUntil && isOver(validUntil) ? noteView(say('guide.outdated', { day: this.#words.day(validUntil) }), 'warn') : nothing}`;
  }
}

/** A day is over when the next one begins in China. */
function isOver(moment: string): boolean {
  return moment.length === 10 ? moment < dayInChina(Date.now()) : Date.parse(moment) < Date.now();
}

export * from './item-guide.events.js';

declare global {
  interface HTMLElementTagNameMap {
    'tb-item-guide': TbItemGuide;
  }
}
