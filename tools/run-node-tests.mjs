// Runs test files with node:test; TypeScript goes through tsx, packages resolve to their sources.
// (Node 20 itself takes no globs.)
//
//   node tools/run-node-tests.mjs node|e2e|legacy [part of a file name …]
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { inRepo, repoRoot } from './paths.mjs';
import { clearSums } from './sums.mjs';

/** Browser tests run one file at a time: two cores, and each file starts browsers. */
const RUNS = {
  node: { folders: ['packages', 'tools'], matches: /\.node\.test\.(ts|mjs)$/, concurrency: 2 },
  e2e: { folders: ['e2e'], matches: /(?<!legacy)\.e2e\.ts$/, concurrency: 1 },
  legacy: { folders: ['e2e'], matches: /legacy\.e2e\.ts$/, concurrency: 1 },
};

const [name, ...parts] = process.argv.slice(2);
const run = RUNS[name];
if (!run) throw new Error(`usage: run-node-tests.mjs ${Object.keys(RUNS).join('|')} [part of a file name …]`);

clearSums(name);
const files = run.folders.flatMap(testFiles).filter((file) => parts.every((part) => file.includes(part)));
if (files.length === 0) {
  console.error(`no test files for ${name}`);
  process.exit(1);
}
const { status } = spawnSync(process.execPath, nodeArguments(), {
  cwd: repoRoot,
  stdio: 'inherit',
  env: { ...process.env, SUM_AS: name },
});
process.exit(status ?? 1);

function testFiles(folder) {
  if (!existsSync(inRepo(folder))) return [];
  return readdirSync(inRepo(folder), { recursive: true })
    .filter((file) => run.matches.test(file) && !/(^|\/)(node_modules|dist)\//.test(file))
    .map((file) => path.join(folder, file))
    .sort();
}

function nodeArguments() {
  return [
    '--conditions=source',
    '--import=tsx',
    '--test',
    `--test-concurrency=${run.concurrency}`,
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    `--test-reporter=${inRepo('tools', 'node-sum-reporter.mjs')}`,
    '--test-reporter-destination=stdout',
    ...files,
  ];
}
