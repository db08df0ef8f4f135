import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { measureLeaks } from './measure.mjs';
import { slope } from './slope.mjs';

describe('the slope of a line', () => {
  it('is what each step adds', () => {
    assert.equal(
      slope([
        [0, 5],
        [1, 8],
        [2, 11],
      ]),
      3,
    );
  });
  it('is nothing where nothing grows, whatever the noise', () => {
    assert.equal(
      slope([
        [0, 1],
        [1, 2],
        [2, 2],
        [3, 1],
      ]),
      0,
    );
  });
});

describe('the leak run', () => {
  const short = { rounds: 40, every: 10, warmUp: 5 };

  it('finds an element that holds on to the window', async () => {
    const { failed, perRound } = await measureLeaks('planted', short);
    assert.deepEqual([failed.includes('nodes'), failed.includes('listeners')], [true, true]);
    assert.ok(Math.abs(perRound.listeners - 1) < 0.1, `${perRound.listeners} listeners for each round`);
  });
  it('finds nothing when the element lets go', async () => {
    const { failed } = await measureLeaks('mended', short);
    assert.deepEqual(failed, []);
  });
});
