import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tableLines } from './table.js';

describe('a table', () => {
  it('lines up Chinese and Latin text', () => {
    assert.deepEqual(
      tableLines(
        ['级别', 'Place', '说明'],
        [
          ['错误', '/', '缺少'],
          ['warning', '/items/0', 'odd'],
        ],
      ),
      ['级别     Place     说明', '错误     /         缺少', 'warning  /items/0  odd'],
    );
  });

  it('leaves out a column that is empty throughout', () => {
    assert.deepEqual(tableLines(['a', 'b', 'c'], [['1', '', '3']]), ['a  c', '1  3']);
  });

  it('wraps its last column where the terminal ends', () => {
    assert.deepEqual(tableLines(['a', 'b'], [['1', '办事指南办事指南办事指南']], { columns: 24 }), [
      'a  b',
      '1  办事指南办事指南办事',
      '   指南',
    ]);
  });

  it('runs on where the last column would be too thin to read, and where there is no terminal', () => {
    const rows = [['1', 'long enough to need two lines']];
    assert.equal(tableLines(['a', 'b'], rows, { columns: 12 }).length, 2);
    assert.equal(tableLines(['a', 'b'], rows).length, 2);
  });
});
