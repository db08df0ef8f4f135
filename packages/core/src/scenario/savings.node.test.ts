import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Item, Material, Scenario } from '@tongban/core/catalogue';
import { createChecklist, scenarioSubject } from '@tongban/core/checklist';
import { savings, type Savings } from '@tongban/core/scenario';

const card: Material = { id: 'card', name: '居民身份证', licence: { code: 'ID' } };

function item(id: string, more: Partial<Item>): Item {
  return {
    id,
    name: id,
    type: { system: 'natl.task-type', code: '20' },
    department: { name: '某局' },
    ...more,
  };
}

const licence = item('licence', {
  visits: 1,
  promisedLimit: { amount: 3, unit: 'workday' },
  materials: [card, { id: 'lease', name: '租赁合同' }],
});
const seal = item('seal', {
  visits: 1,
  promisedLimit: { amount: 2, unit: 'hour' },
  materials: [card, { id: 'copy', name: '营业执照复印件' }],
});
const tax = item('tax', {
  legalLimit: { amount: 5, unit: 'day' },
  materials: [{ ...card, exemption: { reason: 'sharing' } }],
});

const scenario: Scenario = {
  id: 's',
  name: '一件事',
  items: ['licence', 'seal', 'tax'],
  situations: [
    {
      id: 'tax',
      question: '需要发票吗？',
      options: [
        { id: 'yes', text: '需要', items: ['tax'] },
        { id: 'no', text: '不需要' },
      ],
    },
  ],
  materials: [{ id: 'issued', name: '营业执照', replaces: ['seal/copy'], exemption: { reason: 'internal' } }],
};

function saved(more: Partial<Scenario>, answer?: string): Savings {
  const subject = scenarioSubject({ ...scenario, ...more }, { items: [licence, seal, tax] });
  return savings(subject, createChecklist(subject)(answer === undefined ? {} : { tax: [answer] }));
}

test('what is brought once, or not at all any more, is saved', () => {
  assert.deepEqual(saved({}, 'yes').materials, { alone: 4, together: 2 });
  assert.deepEqual(saved({ materials: [] }, 'no').materials, { alone: 4, together: 3 });
});

test('only items the answers bring in count, and open questions make it provisional', () => {
  assert.equal(saved({}).items, 2);
  assert.equal(saved({}).final, false);
  assert.equal(saved({}, 'yes').items, 3);
  assert.equal(saved({}, 'yes').final, true);
});

test('one window takes all; what the scenario declares holds, but never more trips than alone', () => {
  assert.deepEqual(saved({}, 'yes').trips, { alone: 2, together: 1, untold: 1 });
  assert.equal(saved({ visits: 0 }, 'yes').trips.together, 0);
  assert.equal(saved({ visits: 4 }, 'yes').trips.together, 2);
});

test('units are kept apart, and hours are the same day', () => {
  const { time } = saved({}, 'yes');
  assert.deepEqual(time.alone, [
    { amount: 3, unit: 'workday' },
    { amount: 5, unit: 'day' },
  ]);
  assert.deepEqual(time.together, [[{ amount: 3, unit: 'workday' }], [{ amount: 5, unit: 'day' }]]);
  assert.deepEqual(saved({ sequence: [{ item: 'tax', after: ['licence'] }] }, 'yes').time.together, [
    time.alone,
  ]);
});

test('the promise of the scenario holds unless its items surely end sooner', () => {
  const promise = (amount: number): Partial<Scenario> => ({ promisedLimit: { amount, unit: 'workday' } });
  const two = saved(promise(2), 'no').time;
  assert.deepEqual([two.together, two.promised], [[[{ amount: 2, unit: 'workday' }]], true]);
  const nine = saved(promise(9), 'no').time;
  assert.deepEqual([nine.together, nine.promised], [[[{ amount: 3, unit: 'workday' }]], false]);
});
