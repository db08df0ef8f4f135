import { readCatalogue, type Catalogue } from '@tongban/core/catalogue';
import { TbError } from '@tongban/core/errors';
import type { CatalogueAnswer, CatalogueSource } from '@tongban/core/extensions';

/** A source that has this catalogue at once. */
export function sourceOf(catalogue: Catalogue, rest: Partial<CatalogueAnswer> = {}): CatalogueSource {
  return { id: 'org.example.at-once', load: async () => ({ catalogue, issues: [], ...rest }) };
}

/** A source that reads this as the product reads what it fetches. */
export function sourceReading(input: unknown): CatalogueSource {
  return {
    id: 'org.example.reading',
    async load() {
      const { value, issues } = readCatalogue(input);
      if (!value) throw new TbError('format', 'no catalogue');
      return { catalogue: value, issues };
    },
  };
}

/** A source that fails in this way. */
export function failingSource(
  error: unknown = new TbError('network', 'no way', { retryable: true }),
): CatalogueSource {
  return { id: 'org.example.failing', load: () => Promise.reject(error as Error) };
}

/** A source that never answers. */
export const silentSource: CatalogueSource = {
  id: 'org.example.silent',
  load: () => new Promise(() => {}),
};

/** A source whose answers a test gives when it likes. */
export function handSource(): CatalogueSource & {
  readonly calls: {
    url: string;
    aborted(): boolean;
    answer(catalogue: Catalogue): void;
    fail(error: unknown): void;
  }[];
} {
  const calls: ReturnType<typeof handSource>['calls'] = [];
  return {
    id: 'org.example.by-hand',
    calls,
    load: ({ url }, { signal }) =>
      new Promise((resolve, reject) =>
        calls.push({
          url,
          aborted: () => signal.aborted,
          answer: (catalogue) => resolve({ catalogue, issues: [] }),
          fail: (error) => reject(error as Error),
        }),
      ),
  };
}
