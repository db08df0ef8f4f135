import type { ReactiveController } from 'lit';
import { messageExtensions } from '@tongban/core/extensions';
import { translate, type MessageParams, type Messages } from '@tongban/core/i18n';
import type { Coded, Limit } from '@tongban/core/catalogue';
import type { AppController } from './app-controller.js';
import { isChinese, langOf, watchLang } from './lang.js';
import type { TbElement } from './tb-element.js';
import { commonMessages } from './common.messages.js';

let english: Messages | undefined;

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
    return isChinese(this.#lang) ? 'zh-CN' : this.#extra.length > 0 || english ? this.#lang : 'zh-CN';
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

  /** The words for a coded value, or `undefined` where it has none and so is not shown. */
  coded(value: Coded | undefined): string | undefined {
    if (!value) return undefined;
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

  /** A day given as YYYY-MM-DD. */
  day(
    day: string,
    options: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', day: 'numeric' },
  ): string {
    const [year, month, date] = day.slice(0, 10).split('-').map(Number) as [number, number, number];
    return new Intl.DateTimeFormat(this.lang, { ...options, timeZone: 'UTC' }).format(
      new Date(Date.UTC(year, month - 1, date)),
    );
  }

  async #load(): Promise<void> {
    const extensions = this.#app.app?.host.of(messageExtensions).all() ?? [];
    const fitting = extensions
      .filter(({ lang }) => this.#lang === lang || this.#lang.startsWith(`${lang}-`))
      .reverse();
    const asked = [this.#lang, ...fitting.map(({ id }) => id)].join(' ');
    if (asked === this.#asked) return;
    this.#asked = asked;
    try {
      if (!isChinese(this.#lang) && !english) english = (await import('../i18n/en.js')).en;
      const extra = await Promise.all(fitting.map(async (extension) => extension.load()));
      if (asked !== this.#asked) return;
      this.#extra = extra;
    } catch {
      // Words that cannot be had are no reason to show nothing; the next change of language asks again.
      this.#asked = '';
      return;
    }
    this.#host.requestUpdate();
  }
}
