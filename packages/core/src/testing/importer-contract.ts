import { isTbError } from '../base/tb-error.js';
import { valueAt } from '../base/pointer.js';
import { readCatalogue } from '../catalogue/read.js';
import type { CatalogueImporter, ImportAnswer, ImportFile } from '../ports/catalogue-importer.js';
import { promise, rejection, type ContractCase } from './contract.js';
import { alreadyCancelled, neverCancelled } from './signals.js';

/** An importer with files to try it on. */
export interface ImporterUnderTest {
  readonly importer: CatalogueImporter;
  /** Whole and right: at least one item, no errors. */
  readonly good: readonly ImportFile[];
  /** Files of other shapes. */
  readonly foreign: readonly ImportFile[];
}

const now = '2026-01-05T09:00:00+08:00';

/** What every catalogue importer promises. */
export function importerContract({ importer, good, foreign }: ImporterUnderTest): readonly ContractCase[] {
  const read = (files: readonly ImportFile[]): Promise<ImportAnswer> =>
    importer.import(files, { signal: neverCancelled, now });
  return [
    {
      name: 'recognises its own files more surely than foreign ones',
      async run() {
        const own = good.map((file) => importer.recognise(file));
        promise(
          own.every((sure) => sure > 0 && sure <= 10),
          'a file of its own is not recognised',
        );
        const other = Math.max(0, ...foreign.map((file) => importer.recognise(file)));
        promise(other < Math.max(...own), 'a foreign file looks as much its own as its own');
      },
    },
    {
      name: 'gives a catalogue that is read without anything left out',
      async run() {
        const { catalogue, issues } = await read(good);
        promise(catalogue.items.length > 0, 'no item came out of good files');
        promise(
          issues.every(({ severity }) => severity !== 'error'),
          'good files have errors',
        );
        const { issues: leftOut } = readCatalogue(JSON.parse(JSON.stringify(catalogue)));
        promise(leftOut.length === 0, `the reader leaves out ${leftOut[0]?.pointer} (${leftOut[0]?.code})`);
      },
    },
    {
      name: 'tells of every field what became of it, and where it went',
      async run() {
        const { catalogue, fields } = await read(good);
        promise(fields.length > 0, 'no field is reported');
        for (const { field, fate, count, to } of fields) {
          promise(count > 0, `${field} is reported without a value`);
          promise(fate !== 'mapped' || to.length > 0, `${field} is said to be mapped, but not where to`);
          for (const pointer of to)
            promise(
              valueAt(catalogue, pointer) !== undefined,
              `${field} went to ${pointer}, where nothing is`,
            );
        }
      },
    },
    {
      name: 'says what is wrong with broken files, with the file, and never rejects for it',
      async run() {
        for (const file of broken(good)) {
          const { issues } = await read([file]);
          promise(
            issues.some(({ severity }) => severity === 'error'),
            `nothing is said about ${file.name}`,
          );
          promise(
            issues.every((issue) => issue.file === file.name),
            `an issue of ${file.name} names another file`,
          );
        }
      },
    },
    {
      name: 'gives the same answer for the same files',
      async run() {
        const [first, second] = [await read(good), await read(good)];
        promise(JSON.stringify(first) === JSON.stringify(second), 'two runs differ');
      },
    },
    {
      name: 'reports its progress up to the end',
      async run() {
        const seen: (readonly [number, number])[] = [];
        await importer.import(good, {
          signal: neverCancelled,
          now,
          onProgress: (done, total) => seen.push([done, total]),
        });
        const last = seen[seen.length - 1];
        promise(last !== undefined && last[0] === last[1], 'the last progress is not the end');
        promise(
          seen.every(([done], index) => done >= (seen[index - 1]?.[0] ?? 0)),
          'progress goes back',
        );
      },
    },
    {
      name: 'stops when it is cancelled',
      async run() {
        const error = await rejection(() => importer.import(good, { signal: alreadyCancelled, now }));
        promise(isTbError(error, 'cancelled'), 'a cancelled import rejects with something else');
      },
    },
  ];
}

/** Empty, cut in the middle, and an error page in place of data. */
function broken(good: readonly ImportFile[]): ImportFile[] {
  const page = [...'<!DOCTYPE html><html><body>502 Bad Gateway</body></html>'].map((letter) =>
    letter.charCodeAt(0),
  );
  return good.slice(0, 1).flatMap(({ name, bytes }) => [
    { name, bytes: new Uint8Array(0) },
    { name, bytes: bytes.slice(0, Math.floor(bytes.length / 2)) },
    { name, bytes: new Uint8Array(page) },
  ]);
}
