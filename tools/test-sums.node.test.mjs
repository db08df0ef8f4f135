import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sumOfGate, sumOfRunner, verdict } from './test-sums.mjs';

describe('the sums of npm test', () => {
  const cases = [
    [
      'adds up the engines',
      { a: { passed: 3, failed: 0 }, b: { passed: 2, failed: 1 } },
      1,
      { passed: 5, failed: 1 },
    ],
    ['takes a good run as it is', { a: { passed: 3, failed: 0 } }, 0, { passed: 3, failed: 0 }],
    ['counts a crash after good tests', { a: { passed: 3, failed: 0 } }, 1, { passed: 3, failed: 1 }],
    ['counts a run that was killed', { a: { passed: 3, failed: 0 } }, null, { passed: 3, failed: 1 }],
    ['counts a runner that wrote nothing', {}, 0, { passed: 0, failed: 1 }],
    ['counts a runner that ran no tests', { a: { passed: 0, failed: 0 } }, 0, { passed: 0, failed: 1 }],
  ];
  for (const [sentence, counted, status, expected] of cases) {
    it(sentence, () => assert.deepEqual(sumOfRunner(counted, status), expected));
  }

  it('counts a gate as one', () => {
    assert.deepEqual(
      [sumOfGate(0), sumOfGate(2)],
      [
        { passed: 1, failed: 0 },
        { passed: 0, failed: 1 },
      ],
    );
  });

  it('is good only when something passed and nothing failed', () => {
    assert.deepEqual(
      [
        { passed: 1, failed: 0 },
        { passed: 1, failed: 1 },
        { passed: 0, failed: 0 },
      ].map(verdict),
      [0, 1, 1],
    );
  });
});
