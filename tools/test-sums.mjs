// How `npm test` counts: what a runner counted itself, and one for each gate.
import { addUp } from './sums.mjs';

/**
 * The sum of a test runner. A runner that ran nothing counts as one failure, and so does one that ended badly
 * without a failed test: a crash must not look like a success.
 */
export function sumOfRunner(counted, status) {
  const sum = addUp(counted);
  const ranNothing = sum.passed + sum.failed === 0;
  const crashed = status !== 0 && sum.failed === 0;
  return ranNothing || crashed ? { ...sum, failed: sum.failed + 1 } : sum;
}

/** A gate (a build, a linter, a budget) either holds or not. */
export function sumOfGate(status) {
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** The exit code: 1 when anything failed, or when nothing was checked at all. */
export function verdict({ passed, failed }) {
  return failed === 0 && passed > 0 ? 0 : 1;
}
