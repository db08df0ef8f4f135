// What others rely on, in docs/api: one report for each package.
//
//   npm run api                    writes the reports; build first
//   npm run api -- --check         tells where they and the code differ, and what breaks without a changeset
//   npm run api -- --released      keeps the reports as those of the version that is being released
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { inRepo, isMain } from '../../paths.mjs';
import { manifestOf, packageFolder } from '../packages.mjs';
import { findBreaks } from './breaks.mjs';
import { breakingBumps, readChangesets, undeclared } from './changesets.mjs';
import { readContract } from './contract.mjs';
import { programOf, readDeclarations } from './declarations.mjs';
import { readReport, writeReport } from './report.mjs';

/** The command line's contract are its commands, not a module. */
const REPORTED = ['core', 'elements', 'adapters'];

export const reportFile = (name) => inRepo('docs', 'api', `${name}.api.md`);
export const releasedFile = (name) => inRepo('docs', 'api', 'released', `${name}.api.md`);

/** `[{ name: 'core', text }]`: the reports of what lies in dist now. */
export function currentReports() {
  const program = programOf(REPORTED.flatMap(typedEntries));
  return REPORTED.map((name) => {
    const folder = packageFolder(name);
    const declarations = readDeclarations(program, typedEntries(name), folder);
    const contract = existsSync(path.join(folder, 'custom-elements.json')) ? readContract(folder) : [];
    const files = fileEntries(name);
    const report = new Map([...contract, ...declarations, ...(files.length > 0 ? [['Files', files]] : [])]);
    return { name, text: writeReport(`@tongban/${name}`, report) };
  });
}

const entriesOf = (name) =>
  Object.entries(manifestOf(name).exports).map(([entry, target]) => ({
    name: path.posix.join('@tongban', name, entry),
    types: target.types && path.join(packageFolder(name), target.types),
  }));

const typedEntries = (name) => entriesOf(name).filter(({ types }) => types);

const fileEntries = (name) =>
  entriesOf(name)
    .filter(({ types }) => !types)
    .map((entry) => ({ head: `file ${entry.name}`, members: [] }));

/** Sentences about what is wrong with one package's report; none when all is well. */
export function faultsOf({ name, version, current, written, released, changesets }) {
  const full = `@tongban/${name}`;
  const faults = [];
  if (current !== written)
    faults.push(
      `docs/api/${name}.api.md does not show what ${full} exports now. Run \`npm run build && npm run api\`, look at the difference, commit the file.`,
    );
  if (released === undefined)
    faults.push(
      `docs/api/released/${name}.api.md is missing, so nobody can tell what ${full} ${version} promised. Bring it back; for a package that is new, \`npm run api -- --released\`.`,
    );
  const breaks = released === undefined ? [] : findBreaks(readReport(released), readReport(current));
  const open = undeclared(breaks, { name: full, version, changesets });
  if (open.length > 0)
    faults.push(
      [
        `${full} breaks what version ${version} promised, and no changeset says so:`,
        ...open.map(({ text }) => `  - ${text}`),
        `Keep what others use, or add .changeset/<any-name>.md with "${full}": ${breakingBumps(version)[0]} and words that name in backticks: ${[...new Set(open.map(({ declaration }) => `\`${declaration}\``))].join(', ')}.`,
      ].join('\n'),
    );
  return faults;
}

const readIfThere = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

function write(file, text) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

if (isMain(import.meta.url)) {
  const { values: options } = parseArgs({
    options: { check: { type: 'boolean' }, released: { type: 'boolean' } },
  });
  const reports = currentReports();
  if (options.check) {
    const changesets = readChangesets(inRepo('.changeset'));
    const faults = reports.flatMap(({ name, text }) =>
      faultsOf({
        name,
        version: manifestOf(name).version,
        current: text,
        written: readIfThere(reportFile(name)),
        released: readIfThere(releasedFile(name)),
        changesets,
      }),
    );
    faults.forEach((fault) => console.error(fault));
    process.exitCode = faults.length > 0 ? 1 : 0;
  } else {
    for (const { name, text } of reports) {
      write(reportFile(name), text);
      if (options.released) write(releasedFile(name), text);
    }
  }
}
