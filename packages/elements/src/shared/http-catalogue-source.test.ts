import { expect } from '@open-wc/testing';
import { isTbError } from '@tongban/core/errors';
import { sourceContract } from '@tongban/core/testing';
import { aCatalogue } from '../testing/items.js';
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

  const whatIsWrong: readonly (readonly [string, BlobPart, string])[] = [
    ['no JSON', '<!doctype html>', 'the catalogue is not JSON'],
    [
      'JSON in GBK',
      new Uint8Array([0x22, 0xb0, 0xec, 0xca, 0xc2, 0x22]),
      'the catalogue is not encoded in UTF-8',
    ],
    [
      'a catalogue of a later format',
      '{"format":"tongban-catalogue/2","items":[]}',
      'this is no tongban-catalogue/1',
    ],
    ['a catalogue without a format', '{"items":[]}', 'this is no tongban-catalogue/1'],
  ];
  for (const [what, content, message] of whatIsWrong) {
    it(`refuses ${what}, and says what is wrong`, async () => {
      const url = URL.createObjectURL(new Blob([content]));
      const signal = new AbortController().signal;
      const error: unknown = await httpCatalogueSource
        .load({ url }, { signal })
        .catch((cause: unknown) => cause);
      URL.revokeObjectURL(url);
      expect(isTbError(error, 'format') && error.message).to.equal(message);
    });
  }

  it('takes a catalogue in which a single character was lost long before', async () => {
    const note = `${'说明'.repeat(100)}\ufffd`;
    const url = URL.createObjectURL(new Blob([JSON.stringify({ ...aCatalogue(), note })]));
    const { catalogue } = await httpCatalogueSource.load({ url }, { signal: new AbortController().signal });
    URL.revokeObjectURL(url);
    expect(catalogue.format).to.equal('tongban-catalogue/1');
  });
});
