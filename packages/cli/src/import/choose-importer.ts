import type { CatalogueImporter, ImportFile } from '@tongban/core/extensions';
import { CommandError } from '../command-error.js';
import { tableLines } from '../terminal/table.js';
import type { Terminal } from '../terminal/terminal.js';

/** The importer with that name; where none is named, the one that is surest about the files. */
export function chooseImporter(
  importers: readonly CatalogueImporter[],
  name: string | undefined,
  files: readonly ImportFile[],
  terminal: Terminal,
): CatalogueImporter {
  if (name === undefined) return recogniseFiles(importers, files, terminal);
  // The last registered wins, so that a plugin can stand in for one of ours.
  const found = [...importers].reverse().find((importer) => importer.name === name);
  if (found) return found;
  throw new CommandError([terminal.say('from.unknown', { name }), ...importerLines(importers)].join('\n'));
}

function recogniseFiles(
  importers: readonly CatalogueImporter[],
  files: readonly ImportFile[],
  terminal: Terminal,
): CatalogueImporter {
  const scores = importers.map((importer) => sum(files.map((file) => importer.recognise(file))));
  const best = Math.max(0, ...scores);
  const [found, ...others] = importers.filter((_, index) => best > 0 && scores[index] === best);
  if (found && others.length === 0) return found;
  const message = terminal.say(found ? 'from.several' : 'from.none');
  throw new CommandError([message, ...importerLines(found ? [found, ...others] : importers)].join('\n'));
}

function importerLines(importers: readonly CatalogueImporter[]): string[] {
  const rows = importers.map((importer) => [`  ${importer.name}`, importer.summary]);
  return tableLines(['', ''], rows).slice(1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
