// A node:test reporter that writes the runner's own final counts; the runner's name comes in SUM_AS.
import { writeSums } from './sums.mjs';

export default async function* nodeSumReporter(events) {
  const counts = {};
  const failures = [];
  for await (const { type, data } of events) {
    // At the end node says "tests 12", "pass 11", … one diagnostic each, outside of any test (nesting 0).
    const [, word, number] = (type === 'test:diagnostic' && /^(\w+) (\d+)$/.exec(data.message)) || [];
    if (word && data.nesting === 0) counts[word] = Number(number);
    // Suites fail with what is in them: those are not told again.
    if (type === 'test:fail' && data.details?.error?.failureType !== 'subtestsFailed')
      failures.push(`${data.file?.replace(/^.*\/(?=[^/]+$)/, '') ?? ''}: ${data.name}`);
  }
  const failed = (counts.fail ?? 0) + (counts.cancelled ?? 0);
  writeSums(process.env.SUM_AS, { [process.env.SUM_AS]: { passed: counts.pass ?? 0, failed } }, failures);
  yield '';
}
