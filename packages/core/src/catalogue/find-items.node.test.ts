import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Catalogue } from '../format/generated/types.js';
import { findItems } from './find-items.js';

const items = [
  {
    id: 'row-1',
    handleCode: '11440100007482575H344011800900001',
    taskCode: '11440100007482575H3440118009000',
  },
  { id: 'row-2', taskCode: '11440100007482575H3440118009000', catalogCode: '440118009000' },
  { id: 'row-3', localTaskCode: '511A-wx-000-1' },
];
const catalogue = { items } as unknown as Catalogue;
const found = (code: string): string[] => findItems(catalogue, code).map(({ id }) => id);

test('items are found by row id, national and local codes, in letters of either case', () => {
  assert.deepEqual(found(' row-1 '), ['row-1']);
  assert.deepEqual(found('11440100007482575h344011800900001'), ['row-1']);
  assert.deepEqual(found('11440100007482575H3440118009000'), ['row-1', 'row-2']);
  assert.deepEqual(found('440118009000'), ['row-2']);
  assert.deepEqual(found('511A-wx-000-1'), ['row-3']);
  assert.deepEqual(found('511a-WX-000-1'), ['row-3']);
  assert.deepEqual(found(''), []);
});
