import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inOrder } from './in-order.mjs';

/** Runs steps that end when they are told, and keeps what happened. */
function running(steps, atOnce) {
  const told = [];
  const ends = {};
  const all = inOrder(steps, atOnce, ({ name }) => {
    told.push(name);
    return new Promise((resolve) => (ends[name] = () => resolve(`${name} ended`)));
  });
  const end = async (name) => {
    ends[name]();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { told, end, all };
}

describe('steps side by side', () => {
  const STEPS = [
    { name: 'build' },
    { name: 'long', after: ['build'] },
    { name: 'short', after: ['build'] },
    { name: 'last', after: ['short'] },
    { name: 'free' },
  ];

  it('begin in their order, as many as may, and none before what it comes after', async () => {
    const { told, end, all } = running(STEPS, 2);
    assert.deepEqual(told, ['build', 'free']);
    await end('build');
    assert.deepEqual(told, ['build', 'free', 'long']);
    await end('free');
    assert.deepEqual(told, ['build', 'free', 'long', 'short']);
    await end('long');
    assert.equal(told.length, 4, 'the last has to wait for the short one');
    await end('short');
    await end('last');
    assert.deepEqual(
      await all,
      STEPS.map(({ name }) => `${name} ended`),
    );
  });

  it('do not wait for what was not asked for', () => {
    assert.deepEqual(running([{ name: 'long', after: ['build'] }], 2).told, ['long']);
  });

  it('that wait for each other are told', async () => {
    const circle = [
      { name: 'hen', after: ['egg'] },
      { name: 'egg', after: ['hen'] },
    ];
    await assert.rejects(running(circle, 2).all, /wait for each other: hen, egg/);
  });
});
