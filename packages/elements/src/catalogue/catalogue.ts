import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from '../shared/property.js';
import { repeat } from 'lit/directives/repeat.js';
import {
  createItemIndex,
  type Audience,
  type Catalogue,
  type Item,
  type ItemIndex,
} from '@tongban/core/catalogue';
import { AppController } from '../shared/app-controller.js';
import { failureView, loadingView, noteView } from '../shared/notices.js';
import { baseStyles } from '../shared/styles/base.styles.js';
import { noticeStyles } from '../shared/styles/notice.styles.js';
import { TbElement } from '../shared/tb-element.js';
import { warnOnce } from '../shared/warn-once.js';
import { Words } from '../shared/words.js';
import { catalogueMessages } from './catalogue.messages.js';
import { catalogueStyles } from './catalogue.styles.js';
import { facetsOf, type Facets } from './facets.js';
import { searchIcon } from './search-icon.js';
import { beginsOpen, filterView, type Chosen } from './filter-view.js';

/** How many cards a list starts with, and how many more each step shows; fewer things a screen for elders. */
const page = { standard: 24, elder: 8 };

/** The properties a change of which starts the list from its top. */
const narrowing = ['query', 'audience', 'topic', 'department', 'ways'] as const;

/**
 * Browse, search and narrow the service items (事项) of the surrounding `<tb-app>`'s catalogue.
 *
 * @summary A searchable list of service items.
 * @tag tb-catalogue
 *
 * @fires {TbItemSelectedEvent} tb-item-selected - A resident picked an item. Bubbles; cancelable.
 * @fires {Event} change - A resident changed what is searched for: read `query`, `audience`, `topic`, `department`, `ways`. Bubbles.
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

  /** Code of the topic (主题), as the catalogue has it. Needs an audience. */
  @property() topic = '';

  /** Name of the department (部门). */
  @property() department = '';

  /** Codes of ways (四办), as the catalogue has them, that must all hold; separated by spaces. */
  @property() ways = '';

  /** Address of an item's page, with `{id}` in the place of its id. Without it items are buttons. */
  @property({ attribute: 'item-url' }) itemUrl = '';

  /** Level of the cards' headings, 2 to 6; others are taken as 3. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  @state() private pages = 1;

  readonly #app = new AppController(this);
  readonly #words = new Words(this, this.#app, () => [catalogueMessages]);
  /** Whether the filters began open. */
  #open: boolean | undefined;
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
    if (state.phase === 'loading') return html`<slot>${loadingView(this.#words, true)}</slot>`;
    if (state.phase === 'none') return html`<slot>${noteView(say('state.none'))}</slot>`;
    if (state.catalogue.items.length === 0) return noteView(say('catalogue.empty'));
    const { audience, ...rest } = this.#chosen();
    const items = this.#indexOf(state.catalogue).search({
      query: this.query,
      ...(audience && { audience }),
      ...rest,
    });
    return html`${this.#form(this.#facetsOf(state.catalogue, audience))}
      <p class="count" role="status">${say('catalogue.count', { count: items.length })}</p>
      ${items.length > 0 ? this.#list(items) : this.#none()}`;
  }

  /** What the properties say, with a slip in the markup taken as not said. */
  #chosen(): Chosen {
    const audience = this.audience === 'person' || this.audience === 'legal' ? this.audience : '';
    if (audience !== this.audience) warnOnce(this, 'audience', 'takes audience="person" or "legal"');
    return {
      audience,
      topic: audience && this.topic,
      department: this.department,
      ways: this.ways.split(/\s+/).filter(Boolean),
    };
  }

  #indexOf(catalogue: Catalogue): ItemIndex {
    if (this.#index?.of !== catalogue)
      this.#index = { of: catalogue, index: createItemIndex(catalogue.items) };
    return this.#index.index;
  }

  #facetsOf(catalogue: Catalogue, audience: Chosen['audience']): Facets {
    if (this.#facets?.of !== catalogue || this.#facets.audience !== audience) {
      this.#facets = { of: catalogue, audience, facets: facetsOf(catalogue.items, audience || undefined) };
    }
    return this.#facets.facets;
  }

  #form(facets: Facets): TemplateResult {
    const { say } = this.#words;
    const chosen = this.#chosen();
    this.#open ??= beginsOpen(chosen, this.#app.elder);
    // WebKit resets a field without autocompletion to its default when one comes back to the page.
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
            .defaultValue=${this.query}
            .value=${this.query}
            @input=${this.#typed}
            @compositionend=${this.#typed}
            @change=${this.#settled}
          />
        </span>
      </label>
      <p class="small" id="hint">${say('catalogue.search.hint')}</p>
      ${filterView({ facets, chosen, words: this.#words, open: this.#open, choose: this.#set })}
    </form>`;
  }

  #list(items: readonly Item[]): TemplateResult {
    const size = page[this.#app.elder ? 'elder' : 'standard'];
    const shown = items.slice(0, this.pages * size);
    const left = items.length - shown.length;
    return html`<ul class="list" part="list" role="list">
        ${repeat(
          shown,
          (item) => item,
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

  /** The number above has been announced already. */
  #none(): TemplateResult {
    const { say } = this.#words;
    return noteView(
      html`<p>${say('catalogue.none')}</p>
        <button class="button" type="button" @click=${this.#clear}>${say('catalogue.clear')}</button>`,
      'plain',
      nothing,
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

  /** The search field gets the focus, since the button is gone. */
  readonly #clear = (): void => {
    this.#set({ query: '', audience: '', topic: '', department: '', ways: '' });
    this.renderRoot.querySelector('input')?.focus();
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

  readonly #set = (
    values: Partial<Pick<this, 'query' | 'audience' | 'topic' | 'department' | 'ways'>>,
  ): void => {
    Object.assign(this, values);
    this.#tell();
  };

  #tell(): void {
    this.dispatchEvent(new CustomEvent('change', { bubbles: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tb-catalogue': TbCatalogue;
  }
}
