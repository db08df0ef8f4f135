import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Item } from '../format/generated/types.js';
import { itemStatus } from './item-status.js';

const today = '2026-11-22';
const state = (code: string): Partial<Item> => ({ state: { system: 'natl.task-state', code } });

const cases: readonly (readonly [string, Partial<Item>, ReturnType<typeof itemStatus>])[] = [
  ['says nothing of its state', {}, 'active'],
  ['is in use', state('1'), 'active'],
  ['is paused', state('2'), 'paused'],
  ['is cancelled', state('3'), 'cancelled'],
  ['has a state of another system', { state: { system: 'elsewhere', code: '3' } }, 'active'],
  ['applies from today', { effectiveFrom: today }, 'active'],
  ['applies from tomorrow', { effectiveFrom: '2026-11-23' }, 'upcoming'],
  ['applies until today', { effectiveTo: today }, 'active'],
  ['applied until yesterday', { effectiveTo: '2026-11-21' }, 'cancelled'],
  ['has a beginning that is no day', { effectiveFrom: '立即' }, 'active'],
  ['has an end that is no day', { effectiveTo: '0' }, 'active'],
  ['has a day that does not exist', { effectiveFrom: '2026-13-40' }, 'active'],
];

describe('the status of an item that', () => {
  for (const [words, part, status] of cases) {
    it(`${words} is ${status}`, () => {
      const item = {
        id: 'a',
        name: 'A',
        type: { system: 's', code: '1' },
        department: { name: 'D' },
        ...part,
      };
      assert.equal(itemStatus(item, today), status);
    });
  }
});
