// npm run test:engines [-- part of a file name …] [--only "part of a journey's name"]
//
// Every journey of e2e/ in every engine; at the end the matrix of both. Each engine has a process of its own, those with
// the most to do two, four at a time. ENGINES=firefox,chromium-64 picks some; `npm run test:e2e` and
// `npm run test:legacy` are today's and the old.
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ALL, chosen, MODERN, OLD } from '../../e2e/support/engines.js';
import { cacheDir, inRepo, repoRoot } from '../paths.mjs';
import { writeSums } from '../sums.mjs';
import { drawMatrix } from './matrix.mjs';

/** Processes at a time, for two cores: a journey computes for a third of its time, browser and all, and waits for the rest. */
const AT_ONCE = 4;
/** Longer than any engine takes on a busy machine. */
const PATIENCE_MS = 20 * 60_000;
/** The slow ones first, so that none is left alone at the end. */
const ORDER = ['firefox', 'chromium', 'webkit', ...OLD];
/** What takes so long that its journeys through forms have a process of their own. */
const HALVED = ['firefox', 'chromium'];
const isOfForms = (file) => /\bforms-/.test(file);

const { values: options, positionals: parts } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, of: { type: 'string', default: 'all' } },
});
const logs = path.join(cacheDir, 'engines');
const groups = { all: ALL, today: MODERN, old: OLD };
if (!(options.of in groups)) throw new Error(`--of takes ${Object.keys(groups).join(', ')}`);
const engines = chosen(groups[options.of]);
const files = readdirSync(inRepo('e2e'), { recursive: true })
  .filter(
    (file) => /\.e2e\.ts$/.test(file) && (parts.length === 0 || parts.some((part) => file.includes(part))),
  )
  .map((file) => path.join('e2e', file))
  .sort();
if (files.length === 0 || engines.length === 0) throw new Error('no such journeys, or no such engine');

const started = Date.now();
mkdirSync(logs, { recursive: true });
const results = mkdtempSync(path.join(os.tmpdir(), 'tongban-engines-'));
const ordered = ORDER.filter((engine) => engines.includes(engine));
const waiting = ordered.flatMap(partsOf);
const runs = Object.fromEntries(ordered.map((engine) => [engine, { cells: [] }]));
await Promise.all(Array.from({ length: AT_ONCE }, work));
rmSync(results, { recursive: true });

const inOrder = [...OLD, ...MODERN].filter((engine) => engine in runs);
const { text, sums } = drawMatrix(Object.fromEntries(inOrder.map((engine) => [engine, runs[engine]])));
const failures = tellFailures();
console.log(`\n${text} in ${secondsSince(started)}\n`);
writeSums('engines', sums, failures);
process.exitCode = Object.values(sums).every(({ passed, failed }) => passed > 0 && failed === 0) ? 0 : 1;

async function work() {
  for (;;) {
    const part = waiting.shift();
    if (!part) return;
    const start = Date.now();
    const { version, cells } = await runPart(part);
    const run = runs[part.engine];
    run.version ??= version;
    run.cells.push(...cells);
    const count = (wanted) => cells.filter(({ outcome }) => outcome === wanted).length;
    console.log(
      `${part.name.padEnd(16)}${count('passed')} passed, ${count('failed')} failed, ${count('lacking')} cannot run` +
        `  ${secondsSince(start)}`,
    );
  }
}

/** What one process does: `{ name, engine, files }`. An engine that is alone is watched, and so in one piece. */
function partsOf(engine) {
  const whole = { name: engine, engine, files };
  if (!HALVED.includes(engine) || engines.length === 1) return [whole];
  const ofForms = { name: `${engine}-forms`, engine, files: files.filter(isOfForms) };
  const others = { ...whole, files: files.filter((file) => !isOfForms(file)) };
  return [others, ofForms].filter((part) => part.files.length > 0);
}

/** A run that ended badly though no journey failed is a failure of its own. */
async function runPart(part) {
  const log = path.join(logs, `${part.name}.log`);
  const result = path.join(results, `${part.name}.json`);
  const status = await runProcess(part, log, result);
  const run = readResult(result);
  if (status !== 0 && !run.cells.some(({ outcome }) => outcome === 'failed')) {
    const why = `the process ended with ${status}; see ${log}`;
    run.cells.push({ group: 'the run', journey: 'ends well', policy: '', outcome: 'failed', why });
  }
  return run;
}

function readResult(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { cells: [] };
  }
}

function runProcess({ engine, files }, log, result) {
  const output = openSync(log, 'w');
  const stdio = engines.length === 1 ? 'inherit' : ['ignore', output, output];
  const child = spawn(process.execPath, nodeArguments(files, result), {
    cwd: repoRoot,
    env: { ...process.env, ENGINES: engine },
    stdio,
    timeout: PATIENCE_MS,
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve('an error at its start'));
    child.once('close', (code, signal) => {
      closeSync(output);
      resolve(code ?? signal);
    });
  });
}

function nodeArguments(files, result) {
  return [
    '--conditions=source',
    '--import=tsx',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    `--test-reporter=${inRepo('tools', 'engines', 'cells-reporter.mjs')}`,
    `--test-reporter-destination=${result}`,
    ...(options.only ? [`--test-name-pattern=${options.only}`] : []),
    inRepo('tools', 'engines', 'load-files.mjs'),
    ...files,
  ];
}

/** Tells what failed, and returns it in a few words each. */
function tellFailures() {
  const failures = [];
  for (const [engine, { cells }] of Object.entries(runs)) {
    for (const { group, journey, policy, outcome, why } of cells) {
      if (outcome !== 'failed') continue;
      const name = `${engine}: ${group}: ${journey}${policy && ` (${policy})`}`;
      console.log(`\n✖ ${name}\n    ${firstLines(why)}`);
      failures.push(`${name}: ${why.split('\n', 1)[0]}`);
    }
  }
  return failures;
}

function firstLines(text) {
  return text.split('\n').slice(0, 6).join('\n    ');
}

function secondsSince(start) {
  return `${Math.round((Date.now() - start) / 1000)} s`;
}
