import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTurn, isWithin, sideBySide } from './durations.js';
import { endsBefore, endsBy, type LimitLike } from './limit-order.js';

const workdays = (amount: number): LimitLike => ({ amount, unit: 'workday' });
const days = (amount: number): LimitLike => ({ amount, unit: 'day' });
const hours = (amount: number): LimitLike => ({ amount, unit: 'hour' });
const months = (amount: number): LimitLike => ({ amount, unit: 'month' });

test('one after the other each unit is counted apart, and what is done the same day not at all', () => {
  assert.deepEqual(
    inTurn([workdays(5), days(3), workdays(2), months(1), hours(2), { amount: 0 }, undefined]),
    [
      { amount: 7, unit: 'workday' },
      { amount: 3, unit: 'day' },
      { amount: 1, unit: 'month' },
    ],
  );
  assert.deepEqual(inTurn([hours(4)]), []);
});

test('side by side the longest way through the order counts', () => {
  const limits: Record<string, LimitLike> = {
    a: workdays(3),
    b: workdays(5),
    c: workdays(4),
    d: workdays(1),
  };
  const limitOf = (id: string): LimitLike | undefined => limits[id];
  assert.deepEqual(sideBySide(['a', 'b', 'c', 'd'], [], limitOf), [[{ amount: 5, unit: 'workday' }]]);
  const order = [
    { item: 'c', after: ['a', 'b'] },
    { item: 'd', after: ['c'] },
  ];
  assert.deepEqual(sideBySide(['a', 'b', 'c', 'd'], order, limitOf), [[{ amount: 10, unit: 'workday' }]]);
  // d waits for what c waits for, even where c is not applied for.
  assert.deepEqual(
    sideBySide(['a', 'd'], order, (id) => (id === 'a' || id === 'd' ? limits[id] : undefined)),
    [[{ amount: 4, unit: 'workday' }]],
  );
});

test('ways that cannot be compared are all told', () => {
  const limits: Record<string, LimitLike> = { a: workdays(7), b: days(8), c: days(7) };
  assert.deepEqual(
    sideBySide(['a', 'b', 'c'], [], (id) => limits[id]),
    [[{ amount: 7, unit: 'workday' }], [{ amount: 8, unit: 'day' }]],
  );
});

test('a circle in the order ends, and hostile orders take no time', () => {
  const circle = [{ item: 'a', after: ['b'] }, { item: 'b', after: ['a', undefined, 'nowhere'] }, undefined];
  assert.deepEqual(
    sideBySide(['a', 'b'], circle, (id) => (id === 'nowhere' ? undefined : days(2))),
    [[{ amount: 4, unit: 'day' }]],
  );
  const ids = Array.from({ length: 200 }, (_, index) => String(index));
  const ladder = ids.map((item, index) => ({ item, after: ids.slice(Math.max(0, index - 5), index) }));
  const started = performance.now();
  sideBySide(ids, ladder, (id) => (Number(id) % 2 ? workdays(Number(id)) : days(3 * Number(id))));
  assert.ok(performance.now() - started < 1000);
});

test('limits are compared where no calendar can change the answer', () => {
  assert.ok(endsBy(days(7), workdays(7)));
  assert.ok(!endsBy(days(8), workdays(7)));
  assert.ok(!endsBy(workdays(7), days(30)), 'nobody knows how long holidays last');
  assert.ok(endsBy(days(28), months(1)) && !endsBy(days(29), months(1)) && endsBy(months(1), days(31)));
  assert.ok(endsBy(hours(24), days(1)) && endsBy({ amount: 0 }, hours(1)));
  assert.ok(!endsBy({ amount: 1 }, days(5)) && !endsBy({ amount: 1 }, { amount: 2 }), 'no unit is guessed');
  assert.ok(!endsBefore(days(1), days(1)) && endsBefore(days(1), workdays(2)));
  assert.ok(isWithin(inTurn([workdays(5), days(10)]), inTurn([workdays(15)])));
  assert.ok(!isWithin(inTurn([workdays(5), days(11)]), inTurn([workdays(15)])));
  assert.ok(isWithin(inTurn([months(2)]), inTurn([months(2), days(1)])));
});
