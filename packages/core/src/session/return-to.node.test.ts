import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readReturnTo } from './return-to.js';

const host = 'https://zwfw.jingang.example';

describe('where one goes after signing in', () => {
  for (const path of [
    '/',
    '/guide.html?code=food#tb-materials',
    '/表单/新办?q=食品',
    '/a//b',
    '/%2F%2Fother.example',
  ])
    it(`is ${path}`, () => assert.equal(readReturnTo(path), path));

  for (const [what, value] of [
    ['another host', 'https://other.example/'],
    ['another host by two slashes', '//other.example'],
    ['another host by a backslash', '/\\other.example'],
    ['another host behind a tab, which browsers leave out', '/\t/other.example'],
    ['another host behind a line break', '/\n/other.example'],
    ['a script', 'javascript:alert(1)'],
    ['a path from here', 'guide.html'],
    ['nothing', ''],
    ['no text', null],
    ['too long', `/${'a'.repeat(2000)}`],
  ] as const)
    it(`is not ${what}`, () => assert.equal(readReturnTo(value, '/otherwise'), '/otherwise'));

  it('is on this host, whatever stands there', () => {
    const parts = fc.constantFrom(
      '/',
      '\\',
      '\t',
      '\n',
      ' ',
      ':',
      '@',
      'a',
      '.',
      '..',
      '?',
      '#',
      'https:',
      '%2f',
      '\u0000',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(parts).map((all) => all.join('')),
        ),
        (value) => {
          assert.equal(new URL(readReturnTo(value), `${host}/forms/new`).origin, host);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
