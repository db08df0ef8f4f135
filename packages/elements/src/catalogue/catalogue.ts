import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import {
  createItemIndex,
  type Audience,
  type Catalogue,
  type Coded,
  type Item,
  type ItemIndex,
} from '@tongban/core/catalogue';
import { AppController } from '../shared/app-controller.js';
import { searchIcon } from '../shared/icons.js';
import { failureView, loadingView, noteView } from '../shared/notices.js';
import { baseStyles } from '../shared/styles/base.styles.js';
import { noticeStyles } from '../shared/styles/notice.styles.js';
import { TbElement } from '../shared/tb-element.js';
import { Words } from '../shared/words.js';
import { catalogueMessages } from './catalogue.messages.js';
import { catalogueStyles } from './catalogue.styles.js';
import { facetsOf, type Facets } from './facets.js';

/** How many cards a list starts with, and how many more each step shows; fewer things a screen for elders. */
const page = { standard: 24, elder: 8 };

/** Screens with room for all filters. */
const roomy = window.matchMedia('(min-width: 48em)');

/** The properties a change of which starts the list from its top. */
const narrowing = ['query', 'audience', 'topic', 'department', 'ways'] as const;

/**
 * Browse, search and narrow the service items (事项) of the surrounding `<tb-app>`'s catalogue.
 *
 * @summary A searchable list of service items.
 * @tag tb-catalogue
 *
 * @fires {TbItemSelectedEvent} tb-item-selected - A resident picked an item. Bubbles; cancelable.
 * @fires {Event} change - A resident changed what is searched for; read the attributes' properties. Bubbles.
 * @slot - Shown until the list is there: links to the most used items.
 * @csspart search - The search field.
 * @csspart list - The list of cards.
 */
export class TbCatalogue extends TbElement {
  static override readonly styles = [baseStyles, noticeStyles, catalogueStyles];

  /** Words, or pinyin initials, that are searched for. */
  @property() query = '';

  /** `person` (个人) or `legal` (法人); empty for both. */
  @property() audience: Audience | '' = '';

  /** Code of the topic (主题). Needs an audience. */
  @property() topic = '';

  /** Name of the department (部门). */
  @property() department = '';

  /** Codes of ways (四办) that must all hold, separated by spaces. */
  @property() ways = '';

  /** Address of an item's page, with `{id}` in the place of its id. Without it items are buttons. */
  @property({ attribute: 'item-url' }) itemUrl = '';

  /** Level of the cards' headings, 2 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  @state() private pages = 1;

  readonly #app = new AppController(this);
  readonly #words = new Words(this, this.#app, () => [catalogueMessages]);
  /** Worked out once for a catalogue, not with each keystroke. */
  #index: { readonly of: Catalogue; readonly index: ItemIndex } | undefined;
  #facets: { readonly of: Catalogue; readonly audience: string; readonly facets: Facets } | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (narrowing.some((name) => changed.has(name))) this.pages = 1;
  }

  protected override render(): TemplateResult {
    return html`<div class="root" lang=${this.#words.lang}>${this.#content()}</div>`;
  }

  #content(): TemplateResult {
    const state = this.#app.catalogue;
    const { say } = this.#words;
    if (state.phase === 'failed')
      return html`${failureView(this.#words, state.error.code, this.#app.app?.retry)}<slot></slot>`;
    if (state.phase === 'loading') return html`<slot>${loadingView(this.#words)}</slot>`;
    if (state.phase === 'none') return html`<slot>${noteView(say('state.none'))}</slot>`;
    if (state.catalogue.items.length === 0) return noteView(say('catalogue.empty'));
    const items = this.#indexOf(state.catalogue).search(this.#filter());
    return html`${this.#form(this.#facetsOf(state.catalogue))}
      <p class="count" role="status">${say('catalogue.count', { count: items.length })}</p>
      ${items.length > 0 ? this.#list(items) : this.#none()}`;
  }

  #filter(): Parameters<ItemIndex['search']>[0] {
    return {
      query: this.query,
      ...(this.audience && { audience: this.audience }),
      ...(this.audience && { topic: this.topic }),
      department: this.department,
      ways: this.#chosenWays(),
    };
  }

  #chosenWays(): readonly string[] {
    return this.ways.split(/\s+/).filter(Boolean);
  }

  #indexOf(catalogue: Catalogue): ItemIndex {
    if (this.#index?.of !== catalogue)
      this.#index = { of: catalogue, index: createItemIndex(catalogue.items) };
    return this.#index.index;
  }

  #facetsOf(catalogue: Catalogue): Facets {
    const { audience } = this;
    if (this.#facets?.of !== catalogue || this.#facets.audience !== audience) {
      this.#facets = { of: catalogue, audience, facets: facetsOf(catalogue.items, audience || undefined) };
    }
    return this.#facets.facets;
  }

  #form(facets: Facets): TemplateResult {
    const { say } = this.#words;
    return html`<form role="search" class="card" @submit=${(event: Event) => event.preventDefault()}>
      <label class="search" part="search">
        <span class="label">${say('catalogue.search')}</span>
        <span class="field">
          ${searchIcon}
          <input
            type="search"
            inputmode="search"
            enterkeyhint="search"
            autocomplete="off"
            aria-describedby="hint"
            .value=${this.query}
            @input=${this.#typed}
            @compositionend=${this.#typed}
            @change=${this.#settled}
          />
        </span>
      </label>
      <p class="small" id="hint">${say('catalogue.search.hint')}</p>
      ${facets.audiences.length > 1 ? this.#audiences(facets.audiences) : nothing} ${this.#filters(facets)}
    </form>`;
  }

  /** Folded where they would push the list off the first screen, unless one of them is in use. */
  #filters(facets: Facets): TemplateResult | typeof nothing {
    if (facets.topics.length === 0 && facets.departments.length < 2 && facets.ways.length === 0)
      return nothing;
    const inUse = !!(this.topic || this.department || this.ways);
    return html`<details .open=${inUse || (!this.#app.elder && roomy.matches)}>
      <summary>${this.#words.say('catalogue.filters')}</summary>
      <div class="selects">
        ${facets.topics.length > 0 ? this.#topics(facets.topics) : nothing}
        ${facets.departments.length > 1 ? this.#departments(facets.departments) : nothing}
      </div>
      ${facets.ways.length > 0 ? this.#wayChoice(facets.ways) : nothing}
    </details>`;
  }

  #audiences(audiences: readonly Audience[]): TemplateResult {
    const { say } = this.#words;
    return html`<fieldset>
      <legend class="label">${say('catalogue.audience')}</legend>
      <div class="options">
        ${(['', ...audiences] as const).map(
          (value) =>
            html`<label class="option">
              <input
                type="radio"
                name="audience"
                value=${value}
                .checked=${this.audience === value}
                @change=${() => this.#set({ audience: value, topic: '' })}
              />
              <span>${say(value ? `audience.${value}` : 'catalogue.audience.all')}</span>
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #wayChoice(ways: readonly Coded[]): TemplateResult {
    const chosen = this.#chosenWays();
    return html`<fieldset>
      <legend class="label">${this.#words.say('catalogue.ways')}</legend>
      <div class="options">
        ${ways.map(
          (way) =>
            html`<label class="option">
              <input
                type="checkbox"
                value=${way.code}
                .checked=${chosen.includes(way.code)}
                @change=${() => this.#toggleWay(way.code)}
              />
              <span>${this.#words.coded(way)}</span>
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #topics(topics: readonly Coded[]): TemplateResult {
    const options = topics.map((topic) => ({ value: topic.code, text: this.#words.coded(topic) ?? '' }));
    return this.#select('topic', options, this.topic, (topic) => this.#set({ topic }));
  }

  #departments(departments: readonly string[]): TemplateResult {
    const options = departments.map((name) => ({ value: name, text: name }));
    return this.#select('department', options, this.department, (department) => this.#set({ department }));
  }

  #select(
    name: 'topic' | 'department',
    options: readonly { value: string; text: string }[],
    value: string,
    pick: (value: string) => void,
  ): TemplateResult {
    const { say } = this.#words;
    return html`<label class="select">
      <span class="label">${say(`catalogue.${name}`)}</span>
      <select @change=${(event: Event) => pick((event.target as HTMLSelectElement).value)}>
        <option value="" ?selected=${value === ''}>${say(`catalogue.${name}.all`)}</option>
        ${options.map((option) => html`<option value=${option.value} ?selected=${option.value === value}>${option.text}</option>`)}
      </select>
    </label>`;
  }

  #list(items: readonly Item[]): TemplateResult {
    const size = page[this.#app.elder ? 'elder' : 'standard'];
    const shown = items.slice(0, this.pages * size);
    const left = items.length - shown.length;
    return html`<ul class="list" part="list" role="list">
        ${repeat(
          shown,
          (item) => item.id,
          (item) =>
            html`<li>
              <tb-item-card
                .item=${item}
                .itemUrl=${this.itemUrl}
                .headingLevel=${this.headingLevel}
              ></tb-item-card>
            </li>`,
        )}
      </ul>
      ${
        left > 0
          ? html`<button class="button more" type="button" @click=${this.#more}>
              ${this.#words.say('catalogue.more', { count: Math.min(left, size) })}
            </button>`
          : nothing
      }`;
  }

  #none(): TemplateResult {
    const { say } = this.#words;
    const clear = (): void => this.#set({ query: '', audience: '', topic: '', department: '', ways: '' });
    return noteView(
      html`<p>${say('catalogue.none')}</p>
        <button class="button" type="button" @click=${clear}>${say('catalogue.clear')}</button>`,
    );
  }

  /** While a Chinese word is being composed its letters are not what is searched for. */
  readonly #typed = (event: Event): void => {
    if ((event as InputEvent).isComposing && event.type === 'input') return;
    this.query = (event.target as HTMLInputElement).value;
  };

  readonly #settled = (event: Event): void => {
    event.stopPropagation();
    this.#tell();
  };

  /** The first new card gets the focus, since the button may be gone. */
  readonly #more = async (): Promise<void> => {
    const before = this.renderRoot.querySelectorAll('tb-item-card').length;
    this.pages += 1;
    await this.updateComplete;
    const card = this.renderRoot.querySelectorAll('tb-item-card')[before];
    await card?.updateComplete;
    card?.focus();
  };

  #toggleWay(code: string): void {
    const chosen = this.#chosenWays();
    this.#set({
      ways: (chosen.includes(code) ? chosen.filter((way) => way !== code) : [...chosen, code]).join(' '),
    });
  }

  #set(values: Partial<Pick<this, 'query' | 'audience' | 'topic' | 'department' | 'ways'>>): void {
    Object.assign(this, values);
    this.#tell();
  }

  #tell(): void {
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tb-catalogue': TbCatalogue;
  }
}
