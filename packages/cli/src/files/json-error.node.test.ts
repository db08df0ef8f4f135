import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { jsonErrorPlace } from './json-error.js';

describe('the place where JSON ends to be JSON', () => {
  for (const [text, line, column, why] of [
    ['', 1, 1, 'nothing at all'],
    ['{"a":1,}', 1, 8, 'a comma too many'],
    ['{"a":1 "b":2}', 1, 8, 'a comma too few'],
    ['[1,2', 1, 5, 'cut off'],
    ['{\n  "a": [1, 2],\n  b: 3\n}', 3, 3, 'a key without quotes'],
    ['{\r\n"a"\r\n"b"}', 3, 1, 'a colon too few, Windows lines'],
    ['{"名称":"办事",,}', 1, 12, 'counted in characters'],
    ['"\u{20bb7}" x', 1, 5, 'a character of two code units is one'],
    ['{"a":"open', 1, 6, 'a string that does not end'],
    ['{"a":"line\nbreak"}', 1, 6, 'a line break in a string'],
    ['[01]', 1, 3, 'a leading zero'],
    ['[1}', 1, 3, 'the wrong bracket'],
    ['{} {}', 1, 4, 'two documents'],
    ['<html>', 1, 1, 'a web page'],
    ["{'a':1}", 1, 2, 'single quotes'],
    ['[NaN]', 1, 2, 'no number'],
  ] as const) {
    it(`is ${line}:${column} in ${JSON.stringify(text)}: ${why}`, () => {
      assert.throws(() => JSON.parse(text));
      assert.deepEqual(jsonErrorPlace(text), { line, column });
    });
  }

  it('is the end of every JSON text, and before it where a text is spoilt', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, at) => {
        assert.equal(jsonErrorPlace(text).column, [...text].length + 1);
        const spoilt = `${text.slice(0, at % (text.length + 1))}\u0001${text.slice(at % (text.length + 1))}`;
        assert.ok(jsonErrorPlace(spoilt).column <= [...spoilt].length);
      }),
    );
  });

  it('is found in long and deep texts too', () => {
    assert.equal(jsonErrorPlace(`["${'办'.repeat(1_000_000)}",]`).column, 1_000_005);
    assert.equal(jsonErrorPlace('['.repeat(100_000)).column, 100_001);
    assert.equal(jsonErrorPlace(`["${'\\n'.repeat(4_000_000)}`).column, 2);
  });
});
