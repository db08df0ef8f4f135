import { rulesOf, styleTexts } from './read-styles.js';

/** A public property of the looks, as the styles of the elements have it. */
export interface Token {
  readonly name: string;
  /** What holds where nobody sets it. */
  readonly value: string;
  /** What `theme="dark"` and `mode="elder"` set instead. */
  readonly dark: string | undefined;
  readonly elder: string | undefined;
}

/** Every `--tb-…` property that a style of an element reads, in the order of the styles. */
export async function readTokens(): Promise<readonly Token[]> {
  const texts = await styleTexts();
  const found = new Map<string, string>();
  for (const text of texts)
    for (const { name, fallback } of usesIn(text)) if (!found.has(name)) found.set(name, fallback);
  const dark = setIn(texts, 'theme="dark"');
  const elder = setIn(texts, 'mode="elder"');
  return [...found].map(([name, value]) => ({
    name,
    value,
    dark: dark.get(name),
    elder: elder.get(name),
  }));
}

/** `--tb-color-ink` → `--_ink`: the name by which the elements' own rules read a token. */
export async function privateNames(): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const { style } of rulesOf(await styleTexts()))
    for (const property of style)
      for (const { name } of property.startsWith('--_') ? usesIn(style.getPropertyValue(property)) : [])
        names.set(property, name);
  return names;
}

/** The uses of tokens in a style sheet, with what holds where they are not set. */
function* usesIn(text: string): Generator<{ name: string; fallback: string }> {
  for (const match of text.matchAll(/var\(\s*(--tb-[\w-]+)\s*/g))
    yield { name: match[1] ?? '', fallback: fallbackAt(text, match.index + match[0].length) };
}

/** What follows the comma, up to the bracket that closes `var(`. */
function fallbackAt(text: string, start: number): string {
  if (text[start] !== ',') return '';
  let depth = 1;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    else if (text[at] === ')') depth -= 1;
    if (depth === 0)
      return text
        .slice(start + 1, at)
        .replace(/\s+/g, ' ')
        .trim();
  }
  return '';
}

function setIn(texts: readonly string[], state: string): ReadonlyMap<string, string> {
  const set = new Map<string, string>();
  for (const { selector, style } of rulesOf(texts)) {
    if (!selector.includes(state)) continue;
    for (const name of style)
      if (name.startsWith('--tb-')) set.set(name, style.getPropertyValue(name).trim());
  }
  return set;
}
