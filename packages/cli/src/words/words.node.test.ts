import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { en } from './en.js';
import { zh } from './zh.js';

describe('the words of the command', () => {
  it('need the same in both languages', () => {
    const needs = (message: unknown): string[] =>
      [...String(message).matchAll(/\{\w+\}/g)].map(String).sort();
    for (const key of Object.keys(en) as (keyof typeof en)[])
      assert.deepEqual(needs(zh[key]), needs(en[key]), key);
  });

  it('have Chinese in the Chinese ones', () => {
    const plain = Object.entries(zh).filter(([, message]) => !/\p{Script=Han}/u.test(String(message)));
    assert.deepEqual(
      plain.map(([key]) => key),
      ['file.other'],
    );
  });
});
