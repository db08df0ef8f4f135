// Holds the builds to budgets.json:  npm run size
import { existsSync } from 'node:fs';
import path from 'node:path';
import { allLegacyBudgets, legacyStyleSheet, modernBudgets } from './build/budgets.mjs';
import { gzipBytes, modulesFrom } from './build/weigh.mjs';
import { inRepo, isMain } from './paths.mjs';

const KB = 1024;

/** Prints what everything weighs. @returns what is wrong, one sentence each */
export function checkSizes() {
  const rows = [...modernBudgets().map(weighModern), ...allLegacyBudgets().map(weighLegacy)];
  for (const row of rows) console.log(formatRow(row));
  const english = inRepo('dist', 'legacy', 'tongban-legacy-en.json');
  printLazy([...rows.flatMap((row) => row.lazy ?? []), ...(existsSync(english) ? [english] : [])]);
  return rows.map(problemOf).filter(Boolean);
}

function weighModern({ name, file, maxKb }) {
  if (!existsSync(file)) return { name, maxKb };
  const { first, lazy } = modulesFrom(file);
  return { name, maxKb, bytes: sum(first.map(gzipBytes)), note: countFiles(first), lazy };
}

/** The style sheet is the one of all elements, so this is what a page really loads. */
function weighLegacy({ name: entry, file, maxKb }) {
  const name = `legacy ${entry}`;
  if (!existsSync(file) || !existsSync(legacyStyleSheet)) return { name, maxKb };
  const [script, styles] = [file, legacyStyleSheet].map(gzipBytes);
  return { name, maxKb, bytes: script + styles, note: `script ${kb(script)} + styles ${kb(styles)}` };
}

function problemOf({ name, maxKb, bytes }) {
  if (bytes === undefined) return `${name}: named in budgets.json, but the build made no such thing`;
  const over = bytes - maxKb * KB;
  return over > 0 ? `${name}: ${kb(bytes)} is ${over} bytes over its ${maxKb} KB` : undefined;
}

function formatRow({ name, maxKb, bytes, note = '' }) {
  const share = bytes === undefined ? 'missing' : `${Math.round((bytes / maxKb / KB) * 100)} %`;
  return `  ${name.padEnd(26)}${kb(bytes).padStart(9)} of ${String(maxKb).padStart(3)} KB ${share.padStart(7)}   ${note}`;
}

function printLazy(files) {
  if (files.length === 0) return;
  console.log('  loaded later, when needed:');
  for (const file of [...new Set(files)].sort()) {
    console.log(`    ${path.relative(inRepo('dist'), file).padEnd(40)}${kb(gzipBytes(file)).padStart(9)}`);
  }
}

const kb = (bytes) => (bytes === undefined ? '–' : `${(bytes / KB).toFixed(2)} KB`);
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const countFiles = (files) => `${files.length} file${files.length === 1 ? '' : 's'}`;

if (isMain(import.meta.url)) {
  const problems = checkSizes();
  if (problems.length > 0) {
    console.error(`\nToo big (min + gzip, first load):\n  ${problems.join('\n  ')}`);
    process.exitCode = 1;
  }
}
