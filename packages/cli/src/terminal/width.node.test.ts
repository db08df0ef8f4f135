import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { displayWidth, harmless, padTo, wrapTo } from './width.js';

describe('the width of text in a terminal', () => {
  for (const [text, width] of [
    ['', 0],
    ['item', 4],
    ['事项', 4],
    ['（虚构）', 8],
    ['３年', 4],
    ['𠮷野家', 6],
    ['ｶﾅ', 2],
    ['e\u0301', 1],
    ['a\u200bb', 2],
    ['\u001b[31m错误\u001b[39m', 4],
    ['😀', 2],
  ] as const) {
    it(`of ${JSON.stringify(text)} is ${width}`, () => assert.equal(displayWidth(text), width));
  }

  it('is what texts are padded to', () => {
    assert.equal(padTo('事项', 6) + '|', '事项  |');
    assert.equal(padTo('事项名称', 6) + '|', '事项名称|');
  });
});

describe('wrapping', () => {
  it('breaks anywhere between Chinese characters, and English at spaces', () => {
    assert.deepEqual(wrapTo('办事指南很长', 5), ['办事', '指南', '很长']);
    assert.deepEqual(wrapTo('take this along', 10), ['take this', 'along']);
    assert.deepEqual(wrapTo('用 --help 查看', 9), ['用 --help', '查看']);
  });

  it('leaves a word whole that is wider than the line', () => {
    assert.deepEqual(wrapTo('a /items/0/materials b', 8), ['a', '/items/0/materials', 'b']);
  });
});

describe('text from a file', () => {
  it('cannot steer the terminal', () => {
    assert.equal(harmless('a\u001b[2Jb\u202ec\nd'), 'a\ufffd[2Jb\ufffdc\ufffdd');
    assert.equal(harmless('事项名称（虚构）'), '事项名称（虚构）');
  });
});
