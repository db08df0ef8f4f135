import type { Catalogue, Item } from '../format/generated/types.js';
import { entries } from './entries.js';
import type { Loose } from './loose.js';
import { readLoosely, type TextPlace } from './read-loosely.js';

/** What rules look at. */
export interface CheckContext {
  /** The catalogue as given. */
  readonly input: unknown;
  readonly catalogue: Loose<Catalogue>;
  readonly items: readonly { readonly item: Loose<Item>; readonly pointer: string }[];
  readonly texts: readonly TextPlace[];
  /** First two digits of the regions the catalogue declares as invented, which GB/T 2260 does not know. */
  readonly declaredProvinces: ReadonlySet<string>;
}

/** Prepares `input` for the rules, once for all of them. */
export function createCheckContext(input: unknown): CheckContext {
  const { catalogue, texts } = readLoosely(input);
  const invented = (catalogue.regions ?? []).filter((region) => region?.fictional === true);
  return {
    input,
    catalogue,
    texts,
    items: entries(catalogue.items, '/items').map(([item, pointer]) => ({ item, pointer })),
    declaredProvinces: new Set(invented.map((region) => (region?.code ?? '').slice(0, 2))),
  };
}
