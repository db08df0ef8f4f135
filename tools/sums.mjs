// What a test runner counted, written where `npm test` adds it up: .cache/sums/<runner>.json
//   { "sums": { "chromium": { "passed": 12, "failed": 0 }, … }, "failures": ["chromium: <tb-app>: …"] }
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheDir } from './paths.mjs';

const fileOf = (runner) => path.join(cacheDir, 'sums', `${runner}.json`);

/** Forgets the last run, so that a runner which crashes early cannot borrow its numbers. */
export function clearSums(runner) {
  rmSync(fileOf(runner), { force: true });
}

/** @param failures What failed, a line each: told again at the very end, where a long log is cut last. */
export function writeSums(runner, sums, failures = []) {
  mkdirSync(path.dirname(fileOf(runner)), { recursive: true });
  writeFileSync(fileOf(runner), `${JSON.stringify({ sums, failures }, null, 2)}\n`);
}

/** No sums and no failures when the runner wrote none. */
export function readSums(runner) {
  try {
    return JSON.parse(readFileSync(fileOf(runner), 'utf8'));
  } catch {
    return { sums: {}, failures: [] };
  }
}

/** `chromium 12 passed, 0 failed; firefox …` */
export function describeSums(sums) {
  const parts = Object.entries(sums).map(
    ([name, { passed, failed }]) => `${name} ${passed} passed, ${failed} failed`,
  );
  return parts.join('; ') || 'nothing ran';
}

/** All parts as one sum. */
export function addUp(sums) {
  const total = { passed: 0, failed: 0 };
  for (const { passed, failed } of Object.values(sums)) {
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}
