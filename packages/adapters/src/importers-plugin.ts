import { catalogueImporters, type Plugin } from '@tongban/core/extensions';
import { exchangeTablesImporter } from './exchange-tables/exchange-tables.js';
import { guangdongImporter } from './guangdong/guangdong.js';
import { itemLibraryImporter } from './item-library/item-library.js';

/** Plugs in all importers of this package. */
export const importersPlugin: Plugin = {
  name: 'org.tongban.importers',
  apiVersion: 1,
  install(host) {
    const registry = host.of(catalogueImporters);
    const undo = [itemLibraryImporter, exchangeTablesImporter, guangdongImporter].map((entry) =>
      registry.register(entry),
    );
    return () => undo.forEach((remove) => remove());
  },
};
