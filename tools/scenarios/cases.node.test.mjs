import assert from 'node:assert/strict';
import { test } from 'node:test';
import { casesOf, MOST, tellingCases } from './cases.mjs';

const card = { id: 'card', name: '居民身份证', licence: { code: 'ID' } };
const items = [
  { id: 'a', name: '甲', visits: 1, promisedLimit: { amount: 3, unit: 'workday' }, materials: [card] },
  { id: 'b', name: '乙', visits: 1, promisedLimit: { amount: 2, unit: 'workday' }, materials: [card] },
];
const yesOrNo = (id, yes, more = {}) => ({
  id,
  question: `${id}？`,
  options: [
    { id: 'yes', text: '是', ...yes },
    { id: 'no', text: '否' },
  ],
  ...more,
});

test('every way to answer is walked, of several answers each alone and all together', () => {
  const following = yesOrNo('how', {}, { multiple: true });
  const situations = [yesOrNo('q', { items: ['b'], questions: [following] })];
  const scenario = { id: 's', name: '一件事', items: ['a', 'b'], situations };
  const { cases, all, issues } = casesOf(scenario, { items });
  assert.ok(all);
  assert.equal(issues, 0);
  assert.deepEqual(
    cases.map(({ materials, trips }) => [materials.alone, materials.together, trips.alone, trips.together]),
    [
      [2, 1, 2, 1],
      [2, 1, 2, 1],
      [2, 1, 2, 1],
      [1, 1, 1, 1],
    ],
  );
  const { median, widest } = tellingCases(cases);
  assert.equal(median.items, 2);
  assert.deepEqual(widest.questions, { alone: 0, together: 2 });
});

test('of a scenario with too many ways a sample is walked, the same each time', () => {
  const situations = Array.from({ length: 14 }, (_, at) =>
    yesOrNo(`q${at}`, at === 0 ? { items: ['b'] } : {}),
  );
  const scenario = { id: 's', name: '一件事', items: ['a', 'b'], situations };
  const { cases, all } = casesOf(scenario, { items });
  assert.equal(all, false);
  assert.equal(cases.length, MOST);
  assert.deepEqual(casesOf(scenario, { items }).cases, cases);
});
