import { html, type ReactiveController } from 'lit';
import { messageExtensions } from '@tongban/core/extensions';
import { translate, type MessageParams, type Messages } from '@tongban/core/i18n';
import type { Coded, Limit } from '@tongban/core/catalogue';
import type { AppController } from './app-controller.js';
import { isChinese, langOf, watchLang } from './lang.js';
import type { TbElement } from './tb-element.js';
import { loadEnglish } from './load-english.js';
import { commonMessages } from './common.messages.js';

let english: Messages | undefined;

/** Han characters with the marks and digits between them. */
const chinese = /([\u3001-\u301f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]+)/;

/** Making one takes milliseconds: as long as drawing a section. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

/**
 * The words of an element in the language of the nearest `lang`.
 *
 * Chinese is carried by the elements; English is loaded when first needed, and until then, or when it
 * cannot be had, the Chinese stands. A host's words (extension point `messages`) come before ours.
 */
export class Words implements ReactiveController {
  readonly #host: TbElement;
  readonly #app: AppController;
  readonly #own: () => readonly (Messages | undefined)[];
  #stop?: () => void;
  #lang = 'zh-CN';
  #extra: readonly Messages[] = [];
  #asked = '';

  /** @param own - The Chinese words the element carries, as far as they are there. */
  constructor(host: TbElement, app: AppController, own: () => readonly (Messages | undefined)[]) {
    this.#host = host;
    this.#app = app;
    this.#own = own;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = watchLang(this.#host, () => this.#host.requestUpdate());
    this.#host.requestUpdate(); // it may have been moved to where another language is spoken
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  hostUpdate(): void {
    this.#lang = langOf(this.#host);
    void this.#load();
  }

  /** The language the words are in, for a `lang` attribute and for Intl. */
  get lang(): string {
    if (isChinese(this.#lang)) return 'zh-CN';
    if (this.#extra.length > 0) return this.#lang;
    return !english ? 'zh-CN' : this.#lang.startsWith('en') ? this.#lang : 'en';
  }

  /** Another one whenever the words may be others: for those who draw only what has changed. */
  get version(): unknown {
    return `${this.lang} ${this.#asked} ${this.#extra.length}`;
  }

  /** What goes into `lang` of text from the catalogue: only needed where the words around it are not Chinese. */
  get dataLang(): string | undefined {
    return isChinese(this.lang) ? undefined : 'zh-CN';
  }

  /** The words for a key. */
  readonly say = (key: string, params?: MessageParams): string =>
    translate(
      [...this.#extra, isChinese(this.#lang) ? undefined : english, ...this.#own(), commonMessages],
      this.lang,
      key,
      params,
    );

  /** Words that may hold text of the catalogue: what is Chinese in them is marked where the others are not. */
  mixed(text: string | undefined): unknown {
    if (!this.dataLang || !text) return text;
    return text
      .split(chinese)
      .map((piece, index) => (index % 2 ? html`<span lang=${this.dataLang}>${piece}</span>` : piece));
  }

  /** The words for a coded value, or `undefined` where it has none and so is not shown. */
  coded(value: Coded | undefined): string | undefined {
    if (!value?.text) return undefined;
    const key = `code.${value.system}.${value.code}`;
    const words = this.say(key);
    return words === key ? value.text : words;
  }

  /** The words for several coded values, those without words left out. */
  codedList(values: readonly Coded[] | undefined): string {
    const words = (values ?? []).map((value) => this.coded(value)).filter((text): text is string => !!text);
    return words.join(this.say('list.separator'));
  }

  /** A span of time: `5 个工作日`. A number without a known unit says so instead of guessing. */
  limit(limit: Limit): string {
    if (limit.amount === 0) return this.say('limit.instant');
    return this.say(`limit.${limit.unit ?? 'unknown'}`, { count: limit.amount });
  }

  /** A day given as YYYY-MM-DD; what is no day stands as it is. */
  day(
    day: string,
    options: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', day: 'numeric' },
  ): string {
    const date = new Date(`${day.slice(0, 10)}T00:00Z`);
    if (isNaN(date.getTime())) return day;
    if (isChinese(this.lang)) return chineseDay(date, options);
    const key = this.lang + JSON.stringify(options);
    let format = dayFormats.get(key);
    if (!format)
      dayFormats.set(key, (format = new Intl.DateTimeFormat(this.lang, { ...options, timeZone: 'UTC' })));
    return format.format(date);
  }

  async #load(): Promise<void> {
    const extensions = this.#app.app?.host.of(messageExtensions).all() ?? [];
    const fitting = extensions
      .filter(({ lang }) => this.#lang === lang || this.#lang.startsWith(`${lang}-`))
      .reverse();
    const asked = [this.#lang, ...fitting.map(({ id }) => id)].join(' ');
    if (asked === this.#asked) return;
    this.#asked = asked;
    // Words that cannot be had are no reason to show nothing, nor to do without the others.
    const [ours, ...extra] = await Promise.all([
      isChinese(this.#lang) ? undefined : had(async () => (english ??= await loadEnglish())),
      ...fitting.map((extension) => had(async () => extension.load())),
    ]);
    if (asked !== this.#asked) return;
    this.#extra = extra.filter((messages) => messages !== undefined);
    if (ours ?? isChinese(this.#lang)) this.#host.requestUpdate();
    else this.#asked = ''; // the next update asks again
  }
}

async function had(load: () => Promise<Messages>): Promise<Messages | undefined> {
  try {
    return await load();
  } catch {
    return undefined;
  }
}

/** By hand, as Intl does it: its first date alone takes as long as drawing half a guide. */
function chineseDay(date: Date, { year, weekday }: Intl.DateTimeFormatOptions): string {
  if (weekday) return `周${'日一二三四五六'[date.getUTCDay()] ?? ''}`;
  return `${year ? `${date.getUTCFullYear()}年` : ''}${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}
