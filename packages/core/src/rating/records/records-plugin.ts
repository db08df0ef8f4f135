import type { Plugin } from '../../extensions/host.js';
import { epointRecords } from './epoint.js';
import { exchangeRecords } from './exchange.js';
import { ratingSerialisers } from './rating-serialiser.js';
import { zhejiangRecords } from './zhejiang.js';

/** Plugs in the serialisers of this package, as they are without options. */
export const ratingRecordsPlugin: Plugin = {
  name: 'org.tongban.rating-records',
  apiVersion: 1,
  install(host) {
    const registry = host.of(ratingSerialisers);
    const undo = [zhejiangRecords(), epointRecords(), exchangeRecords()].map((entry) =>
      registry.register(entry),
    );
    return () => undo.forEach((remove) => remove());
  },
};
