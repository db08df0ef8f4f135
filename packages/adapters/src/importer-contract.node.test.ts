import { describe, it } from 'node:test';
import { importerContract } from '@tongban/core/testing';
import { csvFixtures, fixture } from '../fixtures/fixtures.js';
import { exchangeTablesImporter } from './exchange-tables/exchange-tables.js';
import { guangdongImporter } from './guangdong/guangdong.js';
import { itemLibraryImporter } from './item-library/item-library.js';

const library = fixture('item-library.json');
const tables = fixture('exchange-tables.json');
const guangdong = fixture('guangdong.json');

const implementations = [
  { name: 'item-library', importer: itemLibraryImporter, good: [library], foreign: [tables, guangdong] },
  {
    name: 'exchange-tables, JSON',
    importer: exchangeTablesImporter,
    good: [tables],
    foreign: [library, guangdong],
  },
  {
    name: 'exchange-tables, CSV',
    importer: exchangeTablesImporter,
    good: csvFixtures(),
    foreign: [library, guangdong],
  },
  { name: 'guangdong', importer: guangdongImporter, good: [guangdong], foreign: [library, tables] },
];

for (const { name, ...underTest } of implementations) {
  describe(`importer ${name}`, () => {
    for (const contract of importerContract(underTest)) it(contract.name, () => contract.run());
  });
}
