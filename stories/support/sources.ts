import { readCatalogue, type Catalogue, type Item } from '@tongban/core/catalogue';
import { TbError, type TbErrorCode } from '@tongban/core/errors';
import type { CatalogueAnswer, CatalogueSource } from '@tongban/core/extensions';
import { sample } from './sample.js';

/** A catalogue that is there at once. */
export function ready(catalogue: Catalogue = sample, more: Partial<CatalogueAnswer> = {}): CatalogueSource {
  return {
    id: 'org.example.ready',
    load: () => Promise.resolve({ catalogue, issues: [], ...more }),
  };
}

/** A catalogue of these items, and nothing else. */
export const only = (...items: Item[]): CatalogueSource => ready({ ...sample, items });

/** Never answers: what is on its way stays on its way. */
export const silent: CatalogueSource = {
  id: 'org.example.silent',
  load: () => new Promise(() => undefined),
};

/** Fails like this. */
export function failing(code: TbErrorCode): CatalogueSource {
  return {
    id: `org.example.failing-${code}`,
    load: () => Promise.reject(new TbError(code, 'a story of what goes wrong', { retryable: true })),
  };
}

/** Reads what it is given as the product reads a file: what does not fit is left out. */
export const reading = (input: unknown): CatalogueSource => ({
  id: 'org.example.reading',
  load() {
    const { value, issues } = readCatalogue(input);
    return value
      ? Promise.resolve({ catalogue: value, issues })
      : Promise.reject(new TbError('format', 'this is no catalogue'));
  },
});
