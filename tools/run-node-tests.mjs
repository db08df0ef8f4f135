// Runs test files with node:test; TypeScript goes through tsx, packages resolve to their sources.
// (Node 20 itself takes no globs.)
//
//   node tools/run-node-tests.mjs [part of a file name …]
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { inRepo, repoRoot } from './paths.mjs';
import { clearSums } from './sums.mjs';

const name = 'node';
const folders = ['packages', 'examples', 'tools'];
const parts = process.argv.slice(2);

clearSums(name);
const files = folders.flatMap(testFiles).filter((file) => parts.every((part) => file.includes(part)));
if (files.length === 0) {
  console.error('no such test files');
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
    .filter((file) => /\.node\.test\.(ts|mjs)$/.test(file) && !/(^|\/)(node_modules|dist)\//.test(file))
    .map((file) => path.join(folder, file))
    .sort();
}

function nodeArguments() {
  return [
    '--conditions=source',
    '--import=tsx',
    '--test',
    '--test-concurrency=2',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    `--test-reporter=${inRepo('tools', 'node-sum-reporter.mjs')}`,
    '--test-reporter-destination=stdout',
    ...files,
  ];
}
