import { html, nothing, type TemplateResult } from 'lit';
import type { Audience, Coded } from '@tongban/core/catalogue';
import type { Words } from '../shared/words.js';
import type { Facets } from './facets.js';

/** What a list is narrowed to. */
export interface Chosen {
  readonly audience: Audience | '';
  readonly topic: string;
  readonly department: string;
  readonly ways: readonly string[];
}

/** What the filters are drawn with. */
export interface FilterView {
  readonly facets: Facets;
  readonly chosen: Chosen;
  readonly words: Words;
  /** Whether the fold begins open; from then on it is the resident's. */
  readonly open: boolean;
  /** A resident's choice; ways joined as the attribute has them. */
  choose(values: { audience?: Audience | ''; topic?: string; department?: string; ways?: string }): void;
}

type Part = TemplateResult | typeof nothing;

/** Whether the screen has room for all filters. Asked when needed: on a server, where the module may be imported, nobody knows. */
const roomy = (): boolean => window.matchMedia('(min-width: 48em)').matches;

/** Whom the items are for, and behind a fold what else narrows the list. */
export function filterView(view: FilterView): Part {
  return html`${audiences(view)} ${folded(view)}`;
}

/** Whether the fold begins open: not where it would push the list off the first screen, unless it is in use. */
export function beginsOpen({ topic, department, ways: chosen }: Chosen, elder: boolean): boolean {
  return topic !== '' || department !== '' || chosen.length > 0 || (!elder && roomy());
}

function folded(view: FilterView): Part {
  const { facets, words, open } = view;
  if (facets.topics.length === 0 && facets.departments.length < 2 && facets.ways.length === 0) return nothing;
  return html`<details .open=${open}>
    <summary>${words.say('catalogue.filters')}</summary>
    <div class="selects">${topics(view)}${departments(view)}</div>
    ${ways(view)}
  </details>`;
}

function audiences({ facets, chosen, words: { say }, choose }: FilterView): Part {
  if (facets.audiences.length < 2) return nothing;
  const options = ['', ...facets.audiences] as const;
  return group(
    say('catalogue.audience'),
    options.map((value) =>
      option(
        html`<input
          type="radio"
          name="audience"
          value=${value}
          .checked=${chosen.audience === value}
          @change=${() => choose({ audience: value, topic: '' })}
        />`,
        say(value ? `audience.${value}` : 'catalogue.audience.all'),
      ),
    ),
  );
}

function ways({ facets, chosen, words, choose }: FilterView): Part {
  if (facets.ways.length === 0) return nothing;
  const toggled = (code: string): string =>
    (chosen.ways.includes(code) ? chosen.ways.filter((way) => way !== code) : [...chosen.ways, code]).join(
      ' ',
    );
  return group(
    words.say('catalogue.ways'),
    facets.ways.map((way: Coded) =>
      option(
        html`<input
          type="checkbox"
          value=${way.code}
          .checked=${chosen.ways.includes(way.code)}
          @change=${() => choose({ ways: toggled(way.code) })}
        />`,
        words.mixed(words.coded(way)),
      ),
    ),
  );
}

function group(legend: string, options: readonly TemplateResult[]): TemplateResult {
  return html`<fieldset>
    <legend class="label">${legend}</legend>
    <div class="options">${options}</div>
  </fieldset>`;
}

function option(input: TemplateResult, text: unknown): TemplateResult {
  return html`<label class="option">${input}<span>${text}</span></label>`;
}

function topics({ facets, chosen, words, choose }: FilterView): Part {
  if (facets.topics.length === 0) return nothing;
  const options = facets.topics.map((topic) => ({ value: topic.code, text: words.coded(topic) ?? '' }));
  return select(words, 'topic', options, chosen.topic, (topic) => choose({ topic }));
}

function departments({ facets, chosen, words, choose }: FilterView): Part {
  if (facets.departments.length < 2) return nothing;
  const options = facets.departments.map((name) => ({ value: name, text: name, lang: words.dataLang }));
  return select(words, 'department', options, chosen.department, (department) => choose({ department }));
}

function select(
  { say }: Words,
  name: 'topic' | 'department',
  options: readonly { readonly value: string; readonly text: string; readonly lang?: string | undefined }[],
  chosen: string,
  choose: (value: string) => void,
): TemplateResult {
  return html`<label class="select">
    <span class="label">${say(`catalogue.${name}`)}</span>
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      <option value="" .selected=${chosen === ''}>${say(`catalogue.${name}.all`)}</option>
      ${options.map(({ value, text, lang }) => html`<option value=${value} lang=${lang ?? nothing} .selected=${value === chosen}>${text}</option>`)}
    </select>
  </label>`;
}
