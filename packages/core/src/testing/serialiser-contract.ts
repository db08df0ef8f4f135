import type { RatingRecord } from '../rating/records/rating-record.js';
import type { RatingSerialiser } from '../rating/records/rating-serialiser.js';
import { promise, type ContractCase } from './contract.js';

/** A serialiser with a record it can write whole. */
export interface SerialiserUnderTest {
  readonly serialiser: RatingSerialiser;
  /** A bad rating, not anonymous, with all that the platform demands. */
  readonly record: RatingRecord;
}

/** What every serialiser of ratings promises. */
export function serialiserContract({ serialiser, record }: SerialiserUnderTest): readonly ContractCase[] {
  const { fields } = serialiser.write(record);
  return [
    {
      name: 'finds nothing missing in a whole record',
      run: async () => promise(serialiser.write(record).missing.length === 0, 'something is missing'),
    },
    {
      name: 'writes texts, none of them empty',
      run: async () =>
        promise(
          Object.keys(fields).every((name) => typeof fields[name] === 'string' && fields[name] !== ''),
          'a field is no text, or is empty',
        ),
    },
    {
      name: 'writes again what it has read of its own',
      async run() {
        const { record: again } = serialiser.read(fields);
        promise(again !== undefined, 'it does not read its own fields');
        promise(same(serialiser.write(again).fields, fields), 'it writes something else the second time');
      },
    },
    {
      name: 'tells the best level from the worst, and reads them as they were',
      async run() {
        for (const level of [5, 4, 3, 2, 1] as const) {
          const found = serialiser.read(serialiser.write({ ...record, level, tags: [] }).fields);
          promise(found.record?.level === level, `level ${level} comes back as another`);
        }
      },
    },
    {
      name: 'says nothing about who gave an anonymous rating',
      async run() {
        const hidden = serialiser.write({ ...record, anonymous: true }).fields;
        const texts = Object.keys(hidden).map((name) => hidden[name]);
        for (const part of ['personName', 'personId', 'agentName', 'agentId'] as const)
          promise(record[part] === undefined || texts.indexOf(record[part]) < 0, `${part} is written`);
      },
    },
    {
      name: 'names a field the platform demands and the record has not',
      async run() {
        const { missing } = serialiser.write({ ...record, caseNumber: '' });
        promise(missing.length === 1, 'a record without a number of its case is taken for whole');
      },
    },
    {
      name: 'reads nothing from what is no record, and does not throw',
      async run() {
        for (const given of [undefined, null, 7, 'text', [], {}, { satisfaction: {} }]) {
          const { record: found, issues } = serialiser.read(given);
          promise(found === undefined && issues.length > 0, 'something was read from nothing');
        }
      },
    },
  ];
}

const same = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.keys(one).every((name) => one[name] === other[name]);
