import { itemLibraryImporter } from '@tongban/adapters/importers';
import type { CatalogueSource } from '@tongban/core/extensions';
import record from '../../packages/adapters/fixtures/item-library.json';

/** The record's id in the item library. */
export const importedCode = '00000000-0000-4000-8000-000000000001';

/** A record in the shape of a regional item library (事项库), by the importer itself. */
export const imported: CatalogueSource = {
  id: 'org.example.imported',
  async load(_request, { signal }) {
    const file = { name: 'item-library.json', bytes: new TextEncoder().encode(JSON.stringify(record)) };
    const { catalogue } = await itemLibraryImporter.import([file], {
      signal,
      now: '2026-11-16T09:00:00+08:00',
    });
    return { catalogue, issues: [] };
  },
};
