import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { jsonPlaces } from './json-places.js';

describe('the places of a JSON text', () => {
  const text = [
    '{',
    '  "a": [1, {"b/c": "\\"x,"}],',
    '  "名": {"d": {}, "d": true},',
    '  "e": [[], [null]]',
    '}',
  ].join('\n');

  for (const [pointer, line, column] of [
    ['', 1, 1],
    ['/a', 2, 3],
    ['/a/1', 2, 12],
    ['/a/1/b~1c', 2, 13],
    ['/名/d', 3, 18],
    ['/e/1/0', 4, 14],
    ['/a/1/none/below', 2, 12],
  ] as const)
    it(`are those of names and of entries: ${pointer || 'the whole'}`, () => {
      assert.deepEqual(jsonPlaces(text).of(pointer), { line, column });
    });

  it('tell of a name that an object has twice', () => {
    assert.deepEqual(jsonPlaces(text).twice, [{ pointer: '/名/d', place: { line: 3, column: 18 } }]);
    assert.deepEqual(jsonPlaces('[{"a":1},{"a":1}]').twice, []);
  });
});
