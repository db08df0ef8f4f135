import { rulesOf, styleTexts } from './read-styles.js';

/** A distance the elements' styles use. */
export interface Distance {
  /** In em: it grows with the type. */
  readonly em: number;
  readonly uses: number;
}

const properties = /^(padding|margin|gap|row-gap|column-gap)/;

/** Every distance in em within and between things, with how often it is used, from small to large. */
export async function readSpacing(): Promise<readonly Distance[]> {
  const uses = new Map<number, number>();
  for (const { style } of rulesOf(await styleTexts()))
    for (const property of new Set([...style].filter((name) => properties.test(name))))
      for (const [, em] of style.getPropertyValue(property).matchAll(/(?<![\d.-])([\d.]+)em\b/g))
        uses.set(Number(em), (uses.get(Number(em)) ?? 0) + 1);
  return [...uses].map(([em, count]) => ({ em, uses: count })).sort((a, b) => a.em - b.em);
}
