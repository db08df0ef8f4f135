import { isTbError, type TbErrorCode } from '../base/tb-error.js';
import type { CatalogueSource } from '../ports/catalogue-source.js';
import { promise, rejection, type ContractCase } from './contract.js';
import { alreadyCancelled, neverCancelled } from './signals.js';

/** A catalogue source with addresses to try it on. */
export interface SourceUnderTest {
  readonly source: CatalogueSource;
  /** Leads to a whole catalogue. */
  readonly found: string;
  /** Leads nowhere. */
  readonly missing: string;
  /** Leads to something that is no catalogue. */
  readonly broken: string;
}

/** What every catalogue source promises. */
export function sourceContract({ source, found, missing, broken }: SourceUnderTest): readonly ContractCase[] {
  const load = (url: string, signal = neverCancelled): Promise<unknown> => source.load({ url }, { signal });
  const rejects = (name: string, code: TbErrorCode, action: () => Promise<unknown>): ContractCase => ({
    name,
    async run() {
      promise(isTbError(await rejection(action), code), `rejects with something else than ${code}`);
    },
  });
  return [
    {
      name: 'loads a catalogue',
      async run() {
        const { catalogue, issues } = await source.load({ url: found }, { signal: neverCancelled });
        promise(catalogue.items.length > 0, 'the catalogue has no items');
        promise(issues.length === 0, 'something was left out of a whole catalogue');
      },
    },
    rejects('says that there is no catalogue', 'not-found', () => load(missing)),
    rejects('says that something is no catalogue', 'format', () => load(broken)),
    rejects('stops when it is cancelled', 'cancelled', () => load(found, alreadyCancelled)),
  ];
}
