import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TbError } from '../base/tb-error.js';
import { readHttpDate, readRetryAfter, retryAfterOf } from './retry-after.js';

const now = Date.UTC(1994, 10, 6, 8, 49, 0);

describe('a header Retry-After', () => {
  for (const [header, ms] of [
    ['120', 120_000],
    [' 0 ', 0],
    ['Sun, 06 Nov 1994 08:49:37 GMT', 37_000],
    ['Sun Nov  6 08:49:37 1994', 37_000],
    ['Sun, 06 Nov 1994 08:00:00 GMT', 0],
    ['soon', undefined],
    ['-5', undefined],
    ['1.5', undefined],
    ['Sun, 06 Foo 1994 08:49:37 GMT', undefined],
    ['', undefined],
    [null, undefined],
  ] as const)
    it(`“${header}” means ${ms} ms`, () => assert.equal(readRetryAfter(header, now), ms));

  it('may be a date with a short year', () => {
    assert.equal(readHttpDate('Sunday, 22-Nov-26 10:00:05 GMT'), Date.UTC(2026, 10, 22, 10, 0, 5));
  });

  it('is counted from the time of who says it, however the device is set', () => {
    const said = readHttpDate('Sun, 06 Nov 1994 08:49:00 GMT')!;
    assert.equal(readRetryAfter('Sun, 06 Nov 1994 08:49:37 GMT', said), 37_000);
  });

  it('travels as the cause of an error', () => {
    const error = new TbError('network', 'busy', { retryable: true, cause: { retryAfterMs: 5 } });
    assert.equal(retryAfterOf(error), 5);
    assert.equal(retryAfterOf(new TbError('network', 'busy', { cause: new Error('x') })), undefined);
  });
});
