import path from 'node:path';
import { describeSums, writeSums } from '../sums.mjs';

/**
 * A Web Test Runner reporter that writes what each engine passed and failed.
 * Each launcher carries its short name as `engine` (its `name` is replaced by the browser's own version text).
 * `engines` names those that should have run: one that ran nothing counts as one failure.
 */
export function sumReporter(engines) {
  return {
    onTestRunFinished({ sessions }) {
      const sums = Object.fromEntries(engines.map((name) => [name, { passed: 0, failed: 0 }]));
      const failures = [];
      for (const session of sessions) addSession(sums[session.browser.engine], session, failures);
      for (const sum of Object.values(sums)) if (sum.passed + sum.failed === 0) sum.failed = 1;
      writeSums('unit', sums, failures);
      console.log(describeSums(sums));
    },
  };
}

function addSession(sum, session, failures) {
  const before = sum.failed;
  const place = `${session.browser.engine}: ${path.basename(session.testFile ?? '')}`;
  if (session.testResults) addSuite(sum, session.testResults, (name) => failures.push(`${place}: ${name}`));
  // A file that does not load, times out or fails in a hook has errors but no failed test.
  if (!session.passed && sum.failed === before) {
    sum.failed += 1;
    failures.push(`${place}: the file itself`);
  }
}

function addSuite(sum, suite, tell) {
  for (const test of suite.tests) {
    if (test.passed) sum.passed += 1;
    else if (!test.skipped) {
      sum.failed += 1;
      tell(test.name);
    }
  }
  for (const inner of suite.suites) addSuite(sum, inner, tell);
}
