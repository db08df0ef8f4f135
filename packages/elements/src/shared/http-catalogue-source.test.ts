import { sourceContract } from '@tongban/core/testing';
import { httpCatalogueSource } from './http-catalogue-source.js';

const here = (path: string): string => new URL(path, location.origin).href;

describe('the source of catalogues over http', () => {
  const contract = sourceContract({
    source: httpCatalogueSource,
    found: here('/examples/catalogue/catalogue.json'),
    missing: here('/examples/catalogue/nowhere.json'),
    broken: here('/package.json'),
  });
  for (const { name, run } of contract) it(name, run);
});
