import type { Catalogue } from '@tongban/core/catalogue';
import { checkCatalogue } from '@tongban/core/check';
import type { CatalogueImporter, ImportAnswer, ImportFile } from '@tongban/core/extensions';
import { exitCodes } from '../command-error.js';
import { fileError, isFileError } from '../files/file-error.js';
import { jsonLines } from '../files/json-lines.js';
import { writeWhole } from '../files/write-whole.js';
import { countSeverities } from '../issue-words.js';
import { progressBar, type Progress } from '../terminal/progress.js';
import type { Terminal } from '../terminal/terminal.js';
import { checkApart, checkOutput } from './check-output.js';
import { chooseImporter } from './choose-importer.js';
import type { ImportReport } from './import-report.js';
import { loadImporters } from './importers.js';
import { withInitials } from './initials.js';
import { readFiles } from './read-files.js';
import { reportLines } from './report-lines.js';

/** Options of `tongban import`. */
export interface ImportCommandOptions {
  readonly output: string;
  readonly from?: string;
  readonly publisher?: string;
  readonly title?: string;
  readonly report?: string;
  readonly plugin: readonly string[];
  readonly json?: boolean;
  readonly fields?: boolean;
  readonly rows: number;
}

/**
 * `tongban import`: turns foreign files into one catalogue. Returns the exit code. The catalogue is written even when
 * there are errors: what could be read must not be lost. Where no item came out nothing is: an empty catalogue is no
 * stand-in for the one that may be there.
 */
export async function importCommand(
  names: readonly string[],
  options: ImportCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const progress = progressBar(terminal);
  try {
    const importers = await loadImporters(options.plugin, terminal);
    const files = await readFiles(names, progress, terminal);
    for (const output of [options.output, options.report]) if (output) checkOutput(output, names, terminal);
    if (options.report) checkApart(options.output, options.report, terminal);
    const importer = chooseImporter(importers, options.from, files, terminal);
    const { answer, records } = await runImporter(importer, files, options, progress);
    const catalogue = await finish(answer.catalogue, options, progress);
    if (catalogue.items.length > 0) await write(options.output, catalogue, progress, terminal);
    progress.update('job.check', 0, 1);
    const report = makeReport({ from: importer.name, names, options, answer, catalogue, records });
    if (options.report) await write(options.report, report, progress, terminal);
    progress.stop();
    tell(report, catalogue, options, terminal);
    return report.errors > 0 || report.written === null ? exitCodes.content : exitCodes.fine;
  } finally {
    progress.stop();
  }
}

async function runImporter(
  importer: CatalogueImporter,
  files: readonly ImportFile[],
  { publisher }: ImportCommandOptions,
  progress: Progress,
): Promise<{ answer: ImportAnswer; records: number | null }> {
  let records: number | null = null;
  const answer = await importer.import(files, {
    signal: new AbortController().signal, // an interrupt ends the process, nothing is left to cancel
    now: new Date().toISOString(),
    ...(publisher === undefined ? {} : { publisher }),
    onProgress(done, total) {
      records = total;
      progress.update('job.import', done, total);
    },
  });
  return { answer, records };
}

async function finish(
  catalogue: Catalogue,
  { title }: ImportCommandOptions,
  progress: Progress,
): Promise<Catalogue> {
  const items = await withInitials(catalogue.items, (done, total) =>
    progress.update('job.initials', done, total),
  );
  return { ...catalogue, ...(title === undefined ? {} : { title }), items };
}

async function write(file: string, document: object, progress: Progress, terminal: Terminal): Promise<void> {
  const total = 'items' in document && Array.isArray(document.items) ? document.items.length : 0;
  const pieces = jsonLines(document, 'items', (done) => {
    if (done % 200 === 0) progress.update('job.write', done, total);
  });
  try {
    await writeWhole(file, pieces);
  } catch (error) {
    throw isFileError(error) ? fileError(terminal, file, error) : error;
  }
}

function makeReport(run: {
  readonly from: string;
  readonly names: readonly string[];
  readonly options: ImportCommandOptions;
  readonly answer: ImportAnswer;
  readonly catalogue: Catalogue;
  readonly records: number | null;
}): ImportReport {
  const { issues, fields } = run.answer;
  const findings = checkCatalogue(run.catalogue);
  return {
    from: run.from,
    files: run.names,
    written: run.catalogue.items.length > 0 ? run.options.output : null,
    records: run.records,
    items: run.catalogue.items.length,
    ...countSeverities([...issues, ...findings]),
    issues,
    findings,
    fields,
  };
}

function tell(
  report: ImportReport,
  catalogue: Catalogue,
  { output, json = false, fields = false, rows }: ImportCommandOptions,
  terminal: Terminal,
): void {
  if (json) terminal.out(JSON.stringify(report, null, 2));
  else terminal.out(reportLines(report, { catalogue, output, rows, fields }, terminal).join('\n'));
}
