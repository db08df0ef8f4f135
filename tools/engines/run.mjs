// npm run test:engines [-- part of a file name …] [--only "part of a journey's name"]
//
// Every journey of e2e/ in every engine; at the end the matrix of both. Each engine has a process of its own, three
// at a time. ENGINES=firefox,chromium-64 picks some; `npm run test:e2e` and `npm run test:legacy` are today's and the old.
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ALL, chosen, MODERN, OLD } from '../../e2e/support/engines.js';
import { cacheDir, inRepo, repoRoot } from '../paths.mjs';
import { writeSums } from '../sums.mjs';
import { drawMatrix } from './matrix.mjs';

/** Processes at a time, for two cores: a third of the time each waits for what comes from outside it. */
const AT_ONCE = 3;
/** Longer than any engine takes on a busy machine. */
const PATIENCE_MS = 20 * 60_000;
/** The slow ones first, so that none is left alone at the end. */
const ORDER = ['webkit', 'firefox', ...OLD, 'chromium'];

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
const waiting = ORDER.filter((engine) => engines.includes(engine));
const runs = {};
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
    const engine = waiting.shift();
    if (!engine) return;
    const start = Date.now();
    runs[engine] = await runEngine(engine);
    const count = (wanted) => runs[engine].cells.filter(({ outcome }) => outcome === wanted).length;
    console.log(
      `${engine.padEnd(14)}${count('passed')} passed, ${count('failed')} failed, ${count('lacking')} cannot run` +
        `  ${secondsSince(start)}`,
    );
  }
}

/** A run that ended badly though no journey failed is a failure of its own. */
async function runEngine(engine) {
  const log = path.join(logs, `${engine}.log`);
  const result = path.join(results, `${engine}.json`);
  const status = await runProcess(engine, log, result);
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

function runProcess(engine, log, result) {
  const output = openSync(log, 'w');
  const stdio = engines.length === 1 ? 'inherit' : ['ignore', output, output];
  const child = spawn(process.execPath, nodeArguments(result), {
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

function nodeArguments(result) {
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
