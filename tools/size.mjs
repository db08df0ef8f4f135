// Holds the builds to budgets.json:  npm run size
//   -- --shares form   also what takes the bytes of an entry of the modern build, by folder of the sources
import path from 'node:path';
import { parseArgs } from 'node:util';
import { budgeted } from './build/budgets.mjs';
import { browserFolder, inBrowserFolder } from './build/outputs.mjs';
import { sharesOf } from './build/shares.mjs';
import { gzipBytes, modulesFrom } from './build/weigh.mjs';
import { isMain } from './paths.mjs';

const KB = 1024;

/** Prints what everything weighs. @returns what is wrong, one sentence each */
export function checkSizes() {
  const rows = budgeted().map((budget) => ({
    ...budget,
    bytes: budget.first && sum(budget.first.map(gzipBytes)),
  }));
  for (const row of rows) console.log(formatRow(row));
  printLazy(rows.flatMap(({ lazy = [] }) => lazy));
  return rows.map(problemOf).filter(Boolean);
}

function problemOf({ name, maxKb, bytes }) {
  if (bytes === undefined) return `${name}: named in budgets.json, but the build made no such thing`;
  const over = bytes - maxKb * KB;
  return over > 0 ? `${name}: ${kb(bytes)} is ${over} bytes over its ${maxKb} KB` : undefined;
}

function formatRow({ name, maxKb, bytes, first = [] }) {
  const share = bytes === undefined ? 'missing' : `${Math.round((bytes / maxKb / KB) * 100)} %`;
  return `  ${name.padEnd(22)}${kb(bytes).padStart(9)} of ${String(maxKb).padStart(3)} KB ${share.padStart(7)}   ${countFiles(first)}`;
}

function printLazy(files) {
  if (files.length === 0) return;
  console.log('  loaded later, when needed:');
  for (const file of [...new Set(files)].sort()) {
    console.log(`    ${path.relative(browserFolder, file).padEnd(44)}${kb(gzipBytes(file)).padStart(9)}`);
  }
}

const kb = (bytes) => (bytes === undefined ? '–' : `${(bytes / KB).toFixed(2)} KB`);
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const countFiles = (files) => `${files.length} file${files.length === 1 ? '' : 's'}`;

function printShares(entry) {
  const shares = sharesOf(modulesFrom(path.join(inBrowserFolder('modern'), `${entry}.js`)).first);
  console.log(`  of the first load of ${entry}:`);
  for (const [area, bytes] of shares) console.log(`    ${area.padEnd(44)}${kb(bytes).padStart(9)}`);
}

if (isMain(import.meta.url)) {
  const { shares } = parseArgs({ options: { shares: { type: 'string' } } }).values;
  const problems = checkSizes();
  if (shares) printShares(shares);
  if (problems.length > 0) {
    console.error(`\nToo big (min + gzip, first load):\n  ${problems.join('\n  ')}`);
    process.exitCode = 1;
  }
}
