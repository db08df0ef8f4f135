import { isTbError, type TbErrorCode } from '../base/tb-error.js';
import type { HeldLicence, LicenceSource } from '../ports/licence-source.js';
import { promise, rejection, type ContractCase } from './contract.js';
import { alreadyCancelled, neverCancelled } from './signals.js';

/** A source of licences with somebody signed in to try it with. */
export interface LicencesUnderTest {
  readonly source: LicenceSource;
  /** Code of a type the person holds. */
  readonly held: string;
  /** Code of a type the person does not hold. */
  readonly notHeld: string;
  /** Id of an item one is linked for. */
  readonly item: string;
}

/** What every source of licences promises. Links licences: not for a person who is real. */
export function licenceContract({ source, held, notHeld, item }: LicencesUnderTest): readonly ContractCase[] {
  const find = (codes: readonly string[], signal = neverCancelled): Promise<readonly HeldLicence[]> =>
    source.find(codes, { signal });
  const one = async (): Promise<HeldLicence> => {
    const [licence] = await find([held]);
    promise(licence !== undefined, `finds none of ${held}`);
    return licence;
  };
  const link = (ref: string, signal = neverCancelled): ReturnType<LicenceSource['link']> =>
    source.link(ref, { item }, { signal });
  return [
    {
      name: 'finds the licences of the types that are asked for, and no others',
      async run() {
        const found = await find([held, notHeld]);
        promise(found.length > 0, `finds none of ${held}`);
        promise(
          found.every(({ code }) => code === held),
          'finds what was not asked for',
        );
      },
    },
    {
      name: 'leaves out the types the person does not hold',
      async run() {
        promise((await find([notHeld])).length === 0, `finds some of ${notHeld}`);
      },
    },
    {
      name: 'tells names and numbers of licences masked',
      async run() {
        const { holder, number } = await one();
        promise(holder.includes('*'), 'the holder is not masked');
        promise(number.includes('*'), 'the number is not masked');
      },
    },
    {
      name: 'gives the right to use one, for a while',
      async run() {
        const { ref, code } = await one();
        const linked = await link(ref);
        promise(linked.code === code, 'links another licence');
        promise(linked.grant.length >= 22, 'the grant can be guessed');
        promise(Date.parse(linked.expiresAt) > Date.now() - 24 * 3_600_000, 'the grant has no end to come');
      },
    },
    {
      name: 'gives another right each time',
      async run() {
        const { ref } = await one();
        const [first, second] = [await link(ref), await link(ref)];
        promise(first.grant !== second.grant, 'two applications get one grant');
      },
    },
    rejects('knows no licence of another name', 'not-found', () => link('no-such-licence-000000000')),
    rejects('stops finding when it is cancelled', 'cancelled', () => find([held], alreadyCancelled)),
    rejects('stops linking when it is cancelled', 'cancelled', () =>
      link('no-such-licence-000000000', alreadyCancelled),
    ),
  ];
}

function rejects(name: string, code: TbErrorCode, action: () => Promise<unknown>): ContractCase {
  return {
    name,
    async run() {
      promise(isTbError(await rejection(action), code), `rejects with something else than ${code}`);
    },
  };
}
