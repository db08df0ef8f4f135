// npm run build [-- --only types|browser]
//
//   generate → types (tsc -b) beside bundles (rollup) and the style sheet for old engines
//            → manifest, loader → hashes → sizes, and what documents say of both
//
// Any step that fails, fails the build; the seconds of each are printed.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { inRepo, repoRoot } from '../paths.mjs';
import { browserFolder } from './outputs.mjs';

const { values: options } = parseArgs({ options: { only: { type: 'string' } } });

const generate = () => run('generate', 'tools/generate.mjs');
const stale = () => run('stale', 'tools/build/stale.mjs');
const types = () => run('types', 'node_modules/typescript/bin/tsc', '-b');
const bundles = () => run('bundles', 'node_modules/rollup/dist/bin/rollup', '-c', '--silent');
const legacyStyles = () => run('legacy styles', 'tools/build/legacy-css.mjs');
const loader = () => run('loader', 'tools/build/loader.mjs');
const hashes = () => run('hashes', 'tools/build/sri.mjs');
const manifest = () => runCommand('manifest', 'npm', 'run', '--silent', 'manifest');
const sizes = () => run('sizes', 'tools/size.mjs');
const reference = () => run('reference', 'tools/generate/elements-reference.mjs');
const sizeTable = () => run('size table', 'tools/generate/size-table.mjs');

/** Steps in one line do not need each other. */
const plans = {
  everything: [
    [clean, stale, generate],
    [types, bundles, legacyStyles],
    [manifest, loader],
    [hashes],
    [sizes, reference, sizeTable],
  ],
  // What the command line and an editor need; runs after `npm ci`.
  types: [[generate], [types]],
  // What pages load.
  browser: [[clean, generate], [bundles, legacyStyles], [loader], [hashes], [sizes]],
};

try {
  const started = performance.now();
  for (const together of plans[options.only ?? 'everything']) await allOf(together);
  console.log(`built in ${secondsSince(started)}`);
} catch (error) {
  console.error(`\nbuild failed: ${error.message}`);
  process.exitCode = 1;
}

/** Lets every step finish, so that one build tells all that is wrong. */
async function allOf(steps) {
  const outcomes = await Promise.allSettled(steps.map((step) => step()));
  const failed = outcomes.flatMap(({ reason }) => (reason ? [reason.message] : []));
  if (failed.length > 0) throw new Error(failed.join('; '));
}

/** What an earlier build left must not pass for this one's. */
async function clean() {
  rmSync(browserFolder, { recursive: true, force: true });
}

function run(name, script, ...args) {
  return runCommand(name, process.execPath, inRepo(script), ...args);
}

/** The output is shown in one piece when the command ends. */
function runCommand(name, command, ...args) {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: repoRoot });
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
    child.once('error', reject).once('close', (code) => {
      console.log(`${name.padEnd(16)}${secondsSince(started)}`);
      process.stdout.write(Buffer.concat(output));
      if (code === 0) resolve();
      else reject(new Error(name));
    });
  });
}

function secondsSince(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}
