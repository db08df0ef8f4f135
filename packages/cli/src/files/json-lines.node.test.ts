import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { jsonLines } from './json-lines.js';

const write = (document: object): string => [...jsonLines(document)].join('');

describe('JSON written in lines', () => {
  it('has one line for each value and each entry of a list', () => {
    const text = write({ format: 'x/1', skip: undefined, items: [{ id: '1' }, { id: '2' }], forms: [] });
    assert.equal(text, '{\n"format":"x/1",\n"items":[\n{"id":"1"},\n{"id":"2"}\n],\n"forms":[]\n}\n');
  });

  it('says the same as JSON.stringify', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (document) => {
        assert.deepEqual(JSON.parse(write(document)), JSON.parse(JSON.stringify(document)));
      }),
    );
  });

  it('tells how far the counted list is', () => {
    const heard: number[] = [];
    Array.from(jsonLines({ items: [1, 2], forms: [1] }, 'items', (done) => heard.push(done)));
    assert.deepEqual(heard, [1, 2]);
  });
});
