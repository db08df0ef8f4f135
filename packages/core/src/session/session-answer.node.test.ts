import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readSessionAnswer } from './session-answer.js';

const whole = {
  state: 'signed-in',
  name: '*小明',
  kind: 'natural',
  level: 'strong',
  endsAt: '2026-11-23T09:30:00.000Z',
  secondsLeft: 1200,
  lastAt: '2026-11-23T17:00:00.000Z',
};

describe('the answer of a gateway about a session', () => {
  it('is nobody', () => assert.deepEqual(readSessionAnswer({ state: 'anonymous' }), { state: 'anonymous' }));

  it('is somebody, for so long by the clock of the gateway', () => {
    assert.deepEqual(readSessionAnswer(whole), {
      state: 'signed-in',
      holder: { name: '*小明', kind: 'natural', level: 'strong' },
      leftMs: 1_200_000,
      lastMs: 1_200_000 + 7.5 * 3_600_000,
    });
  });

  it('is somebody of whom nothing else is told, by a login of the department', () => {
    assert.deepEqual(readSessionAnswer({ state: 'signed-in' }), { state: 'signed-in', holder: {} });
  });

  it('gives no name that is not masked', () => {
    const answer = readSessionAnswer({ ...whole, name: '张小明', agent: '李雷' });
    assert.deepEqual(answer?.state === 'signed-in' && answer.holder, { kind: 'natural', level: 'strong' });
  });

  it('gives no level it does not know', () => {
    const answer = readSessionAnswer({ ...whole, level: 'root' });
    assert.equal(answer?.state === 'signed-in' && 'level' in answer.holder, false);
  });

  for (const [what, value] of [
    ['the page of another login', '<html>'],
    ['an error', { type: 'urn:tongban:problem:busy' }],
    ['nothing', undefined],
    ['another state', { state: 'perhaps' }],
  ] as const)
    it(`is not ${what}`, () => assert.equal(readSessionAnswer(value), undefined));

  it('is read whatever comes, and spans of time are never negative', () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.record({
        state: fc.constant('signed-in'),
        secondsLeft: fc.double(),
        lastAt: fc.string(),
        endsAt: fc.string(),
      }),
    );
    fc.assert(
      fc.property(value, (given) => {
        const answer = readSessionAnswer(given);
        if (answer?.state !== 'signed-in') return;
        assert.ok((answer.leftMs ?? 0) >= 0);
        assert.ok((answer.lastMs ?? Infinity) >= (answer.leftMs ?? 0));
      }),
    );
  });
});
