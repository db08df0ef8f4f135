/** What a message needs. `count` picks the plural form. */
export type MessageParams = Readonly<Record<string, string | number>>;

/**
 * One message: words with `{name}` in them, in a language with plurals `one form|other form` chosen by
 * `{count}`; or a function where a language needs more.
 */
export type Message = string | ((params: MessageParams) => string);

/** Messages by key, for example `guide.materials`. */
export type Messages = Readonly<Record<string, Message>>;

/**
 * The words for `key` from the first layer that has them, or the key itself, so that a gap is seen.
 * @param lang - BCP 47 tag of the words, for plurals.
 */
export function translate(
  layers: readonly (Messages | undefined)[],
  lang: string,
  key: string,
  params: MessageParams = {},
): string {
  for (const layer of layers) {
    const message = layer && Object.prototype.hasOwnProperty.call(layer, key) ? layer[key] : undefined;
    if (message !== undefined)
      return typeof message === 'function' ? message(params) : fill(pick(message, lang, params), params);
  }
  return key;
}

function pick(message: string, lang: string, params: MessageParams): string {
  const forms = message.split('|');
  const count = params['count'];
  if (forms.length < 2 || typeof count !== 'number') return forms[forms.length - 1] as string;
  return forms[new Intl.PluralRules(lang).select(count) === 'one' ? 0 : forms.length - 1] as string;
}

function fill(message: string, params: MessageParams): string {
  return message.replace(/\{(\w+)\}/g, (all, name: string) => (name in params ? String(params[name]) : all));
}
