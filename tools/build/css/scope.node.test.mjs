import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import postcss from 'postcss';
import { borrowedKeyframes, scopeKeyframes, scopeRules, scopesOf } from './scope.mjs';

const scoped = (css, tags = ['tb-x']) => {
  const root = postcss.parse(css);
  scopeRules(root, tags);
  return root.toString();
};

describe('scoping the rules of an element', () => {
  for (const [source, expected] of [
    [':host {}', ':host(tb-x) {}'],
    [':host([a]) .b {}', ':host(tb-x[a]) .b {}'],
    [':host(*) {}', ':host(tb-x) {}'],
    [':host(:not([a])) > .b {}', ':host(tb-x:not([a])) > .b {}'],
    [':host(.a):hover {}', ':host(tb-x.a):hover {}'],
    [':host::before {}', ':host(tb-x)::before {}'],
    [':host(tb-y) .b {}', ':host(tb-y) .b {}'],
    [':host-context([dir=rtl]) .b {}', ':host(tb-x):host-context([dir=rtl]) .b {}'],
    ['.a, .b:not(.c, .d) {}', ':host(tb-x) .a, :host(tb-x) .b:not(.c, .d) {}'],
    ['::slotted(p) {}', ':host(tb-x) ::slotted(p) {}'],
    ['[title="a, b > c"] {}', ':host(tb-x) [title="a, b > c"] {}'],
    ['@media print { .a {} }', '@media print { :host(tb-x) .a {} }'],
    [
      '@supports (gap: 1px) { @media print { :host {} } }',
      '@supports (gap: 1px) { @media print { :host(tb-x) {} } }',
    ],
    ['@keyframes a { 50% {} }', '@keyframes a { 50% {} }'],
    ['@font-face { font-family: a }', '@font-face { font-family: a }'],
  ]) {
    it(source, () => assert.equal(scoped(source), expected));
  }

  it('names every element that uses the sheet', () => {
    assert.equal(scoped('.a {}', ['tb-x', 'tb-y']), ':host(tb-x) .a, :host(tb-y) .a {}');
  });

  it('takes a scope of those that do not use the sheet', () => {
    assert.equal(
      scoped(':host([a]) {} .b {}', [':not(tb-y)']),
      ':host(:not(tb-y)[a]) {} :host(:not(tb-y)) .b {}',
    );
  });
});

describe('the scopes of sheets', () => {
  const own = (...tags) => ({ tags });

  it('are the elements that use a sheet', () => {
    assert.deepEqual(scopesOf([own('tb-x'), own('tb-y')]), [['tb-x'], ['tb-y']]);
  });

  it('are those that do not, when these are fewer', () => {
    const sheets = [own('tb-x', 'tb-y'), own('tb-x'), own('tb-z')];
    assert.deepEqual(scopesOf(sheets), [[':not(tb-z)'], ['tb-x'], ['tb-z']]);
  });

  it('all weigh the same', () => {
    const sheets = [
      own('tb-v', 'tb-w', 'tb-x'),
      own('tb-y'),
      own('tb-z'),
      own('tb-v', 'tb-w', 'tb-x', 'tb-y', 'tb-z'),
    ];
    assert.deepEqual(scopesOf(sheets), [
      [':not(tb-y):not(tb-z)'],
      ['tb-y:not(_)'],
      ['tb-z:not(_)'],
      [':not(_):not(_)'],
    ]);
  });
});

describe('scoping key frames', () => {
  it('renames them and the animations that use them, and no others', () => {
    const root = postcss.parse(
      '@keyframes spin {} .a { animation: 1s spin, 2s pulse } .b { animation-name: spin }',
    );
    scopeKeyframes(root, 4);
    assert.equal(
      root.toString(),
      '@keyframes spin-4 {} .a { animation: 1s spin-4, 2s pulse } .b { animation-name: spin-4 }',
    );
  });

  it('tells which are taken from another sheet', () => {
    const roots = [
      '@keyframes spin {}',
      '.a { animation: 1s spin }',
      '@keyframes b {} .b { animation: b 1s linear }',
    ];
    assert.deepEqual(borrowedKeyframes(roots.map((css) => postcss.parse(css))), ['spin']);
  });
});
