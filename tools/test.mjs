// `npm test`: every check there is, one after the other, and one line at the end with the real sums.
//
//   node tools/test.mjs                 all
//   node tools/test.mjs unit engines    only these
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inRepo, repoRoot } from './paths.mjs';
import { sumOfGate, sumOfRunner, verdict } from './test-sums.mjs';
import { clearSums, describeSums, readSums } from './sums.mjs';

/** In this order: later ones need what earlier ones made. `sums` names the file a test runner writes. */
const STEPS = [
  { name: 'browsers', script: 'browsers' },
  { name: 'build', script: 'build' },
  { name: 'manifest', script: 'manifest' },
  { name: 'lint', script: 'lint' },
  { name: 'lint:packages', script: 'lint:packages' },
  { name: 'size', script: 'size' },
  { name: 'node', script: 'test:node', sums: 'node' },
  { name: 'unit', script: 'test:unit', sums: 'unit' },
  { name: 'engines', script: 'test:engines', sums: 'engines' },
  { name: 'leaks', script: 'test:leaks' },
  { name: 'stories', script: 'test:stories', sums: 'stories' },
];

const { scripts } = JSON.parse(readFileSync(inRepo('package.json'), 'utf8'));
const wanted = process.argv.slice(2);
const steps = STEPS.filter(
  ({ name, script }) => script in scripts && (wanted.length === 0 || wanted.includes(name)),
);

const total = { passed: 0, failed: 0 };
const table = [];
const failures = [];
for (const step of steps) {
  const { sum, line, failed } = runStep(step);
  total.passed += sum.passed;
  total.failed += sum.failed;
  table.push(line);
  failures.push(...failed.map((what) => `✖ ${step.name}: ${what}`));
}

console.log(`\n${[...table, ...failures].join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = verdict(total);

function runStep({ name, script, sums }) {
  console.log(`\n━━ ${name}`);
  const start = Date.now();
  if (sums) clearSums(sums);
  const { status } = spawnSync('npm', ['run', '--silent', script], { cwd: repoRoot, stdio: 'inherit' });
  const { sums: counted, failures: failed } = sums ? readSums(sums) : { sums: {}, failures: [] };
  const sum = sums ? sumOfRunner(counted, status) : sumOfGate(status);
  const seconds = `${((Date.now() - start) / 1000).toFixed(1)} s`;
  const result = sums ? `${sum.passed} passed, ${sum.failed} failed` : status === 0 ? 'ok' : 'failed';
  const details = Object.keys(counted).length > 1 ? `   (${describeSums(counted)})` : '';
  const line = `${sum.failed === 0 ? '✔' : '✖'} ${name.padEnd(14)}${seconds.padStart(8)}   ${result}${details}`;
  console.log(line);
  return { sum, line, failed };
}
