// `npm test`: every check there is, side by side as far as they let each other, and one line at the end with the real sums.
//
//   node tools/test.mjs                 all
//   node tools/test.mjs unit engines    only these
//
// What a step says is shown in one piece when it ends; until then it is in .cache/test/<step>.log.
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inOrder } from './in-order.mjs';
import { cacheDir, inRepo, repoRoot } from './paths.mjs';
import { sumOfGate, sumOfRunner, verdict } from './test-sums.mjs';
import { clearSums, describeSums, readSums } from './sums.mjs';

/**
 * `after` names what has to be there, or must not change meanwhile; `sums` the file a test runner writes. The build also makes the manifest and
 * weighs the files.
 */
const STEPS = [
  { name: 'browsers', script: 'browsers' },
  { name: 'build', script: 'build', after: ['browsers'] },
  // Types of stories are those of the manifest.
  { name: 'lint', script: 'lint', after: ['build'] },
  { name: 'unit', script: 'test:unit', after: ['build'], sums: 'unit' },
  { name: 'node', script: 'test:node', after: ['build'], sums: 'node' },
  { name: 'leaks', script: 'test:leaks', after: ['build'] },
  // Packs what is compiled, among which node tests put scripts of theirs.
  { name: 'lint:packages', script: 'lint:packages', after: ['build', 'node'] },
  // Writes the manifest anew, which node tests and lint read and packages hold.
  { name: 'stories', script: 'test:stories', after: ['lint', 'node', 'lint:packages'], sums: 'stories' },
  // Four engines at a time, with a real clock: by itself.
  { name: 'engines', script: 'test:engines', after: ['lint', 'unit', 'leaks', 'stories'], sums: 'engines' },
];

/** Steps at a time, for two cores: most keep less than one busy; with more, journeys with a real clock come to their limits. */
const AT_ONCE = 2;

const logs = path.join(cacheDir, 'test');
const { scripts } = JSON.parse(readFileSync(inRepo('package.json'), 'utf8'));
const wanted = process.argv.slice(2);
const steps = STEPS.filter(
  ({ name, script }) => script in scripts && (wanted.length === 0 || wanted.includes(name)),
);

mkdirSync(logs, { recursive: true });
const began = Date.now();
const results = await inOrder(steps, AT_ONCE, runStep);
const total = { passed: 0, failed: 0 };
for (const { sum } of results) {
  total.passed += sum.passed;
  total.failed += sum.failed;
}
const table = results.map(({ line }) => line);
const failures = results.flatMap(({ name, failed }) => failed.map((what) => `✖ ${name}: ${what}`));

console.log(`\n${[...table, `  ${'all'.padEnd(14)}${secondsSince(began)}`, ...failures].join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = verdict(total);

async function runStep({ name, script, sums }) {
  const start = Date.now();
  if (sums) clearSums(sums);
  const log = path.join(logs, `${name.replace(':', '-')}.log`);
  // One alone may be watched.
  const alone = steps.length === 1;
  console.log(alone ? `\n━━ ${name}` : `   ${name} begins`);
  const status = await run(script, alone ? undefined : log);
  const { sums: counted, failures: failed } = sums ? readSums(sums) : { sums: {}, failures: [] };
  const sum = sums ? sumOfRunner(counted, status) : sumOfGate(status);
  const result = sums ? `${sum.passed} passed, ${sum.failed} failed` : status === 0 ? 'ok' : 'failed';
  const details = Object.keys(counted).length > 1 ? `   (${describeSums(counted)})` : '';
  const mark = sum.failed === 0 ? '✔' : '✖';
  const line = `${mark} ${name.padEnd(14)}${secondsSince(start)}   ${result}${details}`;
  console.log(alone ? line : `\n━━ ${name}\n${readFileSync(log, 'utf8').trimEnd()}\n${line}\n`);
  return { name, sum, line, failed };
}

/** Resolves with how it ended: 0 when all is well. */
function run(script, log) {
  const output = log === undefined ? undefined : openSync(log, 'w');
  const stdio = output === undefined ? 'inherit' : ['ignore', output, output];
  const child = spawn('npm', ['run', '--silent', script], { cwd: repoRoot, stdio });
  const ended = new Promise((resolve) => {
    child.once('error', () => resolve(1)).once('close', (code) => resolve(code ?? 1));
  });
  return ended.finally(() => output !== undefined && closeSync(output));
}

function secondsSince(start) {
  return `${((Date.now() - start) / 1000).toFixed(1)} s`.padStart(8);
}
