import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lowerSheet } from './lower-sheet.mjs';

const squeezed = (css) =>
  css
    .replace(/;?\s*\}/g, ' } ')
    .replace(/\s+/g, ' ')
    .trim();
const lowered = (css) => {
  const { root, problems } = lowerSheet(css);
  assert.deepEqual(problems, []);
  return squeezed(root.toString());
};
const inRule = (declarations) => /\{ (.*) \}/.exec(lowered(`a { ${declarations} }`))[1];

function table(name, lower, cases) {
  describe(name, () => {
    for (const [source, expected] of cases) it(source, () => assert.equal(lower(source), expected));
  });
}

table('logical properties', inRule, [
  ['margin-inline: 1px', '-webkit-margin-start: 1px; -webkit-margin-end: 1px'],
  ['margin-inline: 1px calc(2px + 3px)', '-webkit-margin-start: 1px; -webkit-margin-end: calc(2px + 3px)'],
  ['margin-block: 0 var(--a, 1px)', '-webkit-margin-before: 0; -webkit-margin-after: var(--a, 1px)'],
  ['padding-block-end: 1px', '-webkit-padding-after: 1px'],
  ['padding-inline-start: 1px !important', '-webkit-padding-start: 1px !important'],
  ['border-inline-start: 1px solid red', '-webkit-border-start: 1px solid red'],
  ['border-block: 1px solid', '-webkit-border-before: 1px solid; -webkit-border-after: 1px solid'],
  ['border-inline-end-color: red', '-webkit-border-end-color: red'],
  ['border-inline-width: 1px 2px', '-webkit-border-start-width: 1px; -webkit-border-end-width: 2px'],
  ['inset: 0', 'top: 0; right: 0; bottom: 0; left: 0'],
  ['inset: 1px 2px 3px', 'top: 1px; right: 2px; bottom: 3px; left: 2px'],
  ['inset-inline: 0 auto', 'left: 0; right: auto'],
  ['inset-block-end: 0', 'bottom: 0'],
  ['border-start-end-radius: 1px', 'border-top-right-radius: 1px'],
  ['float: inline-end', 'float: right'],
  ['min-inline-size: 1px', 'min-inline-size: 1px'],
]);

table('selectors', lowered, [
  ['a:is(.b, .c) d { }', 'a.b d, a.c d { }'],
  [':is(a, b):is(.c, .d) { }', 'a.c, a.d, b.c, b.d { }'],
  ['.a:is(b) { }', 'b.a { }'],
  [':is(a b, c) > d { }', 'a b > d, c > d { }'],
  [':host(:is([a], [b])) .c { }', ':host([a]) .c, :host([b]) .c { }'],
  [':host(:not([a], [b])) { }', ':host(:not([a]):not([b])) { }'],
  ['a:not(.b.c) { }', 'a:not(.b), a:not(.c) { }'],
  ['::slotted(:is(a, b)) { }', '::slotted(a), ::slotted(b) { }'],
  ['a:focus-visible { }', 'a:focus { }'],
  ['a:focus:not(:focus-visible) { }', 'a:focus:not(:focus) { }'],
  [
    '@keyframes k { 0%, 50.5% { top: 0 } to { top: 1px } }',
    '@keyframes k { 0%, 50.5% { top: 0 } to { top: 1px } }',
  ],
]);

table('conditions', lowered, [
  ['@container (min-width: 30rem) { }', '@media (min-width: 30rem) { }'],
  ['@container card (inline-size >= 30rem) { }', '@media (min-width: 30rem) { }'],
  ['@container (inline-size > 300px) { }', '@media (min-width: 300.02px) { }'],
  ['@container (20em <= width < 30em) { }', '@media (min-width: 20em) and (max-width: 29.999em) { }'],
  ['@media screen and (40rem > width) { }', '@media screen and (max-width: 39.999rem) { }'],
  ['@media (prefers-reduced-motion: reduce) { }', '@media (prefers-reduced-motion: reduce) { }'],
]);

table('gaps', lowered, [
  ['a { display: grid; gap: 1px 2px }', 'a { display: grid; grid-gap: 1px 2px; gap: 1px 2px }'],
  ['a { display: grid } a { row-gap: 1px }', 'a { display: grid } a { grid-row-gap: 1px; row-gap: 1px }'],
  ['a { display: flex; gap: 1px }', 'a { display: flex } a > * + * { -webkit-margin-start: 1px }'],
  ['a { display: flex; flex-direction: column; gap: 1px 2px }',
    'a { display: flex; flex-direction: column } a > * + * { -webkit-margin-before: 1px }'],
  ['a { display: flex; flex-wrap: wrap; gap: 1px 2px }',
    'a { display: flex; flex-wrap: wrap } a > * { -webkit-margin-end: 2px; -webkit-margin-after: 1px }'],
  ['a { display: flex; gap: 1px } @media print { a { flex-direction: column } }',
    'a { display: flex } a > * + * { -webkit-margin-start: 1px } @media print { a { flex-direction: column } ' +
      'a > * + * { -webkit-margin-start: 0; -webkit-margin-before: 1px } }'],
  ['a { display: flex; gap: 1px } @media print { a { display: block } }',
    'a { display: flex } a > * + * { -webkit-margin-start: 1px } @media print { a { display: block } ' +
      'a > * + * { -webkit-margin-start: 0 } }'],
  ['a { display: flex; gap: 1px } a { color: red }',
    'a { display: flex } a > * + * { -webkit-margin-start: 1px } a { color: red }'],
  ['a, b { display: flex; gap: 1px }',
    'a { display: flex } a > * + * { -webkit-margin-start: 1px } ' +
      'b { display: flex } b > * + * { -webkit-margin-start: 1px }'],
  ['a { display: flex; justify-content: end }', 'a { display: flex; justify-content: flex-end }'],
  ['a { display: grid; justify-items: end }', 'a { display: grid; justify-items: end }'],
]); // prettier-ignore

table('values', inRule, [
  ['width: 1px; width: min(1px, 2%)', 'width: 1px'],
  ['--a: 1px; --a: clamp(1px, 2%, 3px)', '--a: 1px'],
  ['color: red; color: color-mix(in srgb, red, blue)', 'color: red'],
  ['height: 100vh; height: 100dvh', 'height: 100vh'],
  ['grid-template-columns: repeat(2, minmax(0, 1fr))', 'grid-template-columns: repeat(2, minmax(0, 1fr))'],
  ['color: rgb(1 2 3)', 'color: rgb(1, 2, 3)'],
  ['--a: rgb(1 2 3 / 50%)', '--a: rgba(1, 2, 3, 0.5)'],
  ['box-shadow: 0 0 1px hsl(1 2% 3% / 0.4), 0 0', 'box-shadow: 0 0 1px hsla(1, 2%, 3%, 0.4), 0 0'],
  ['content: "min(1px, 2px) 3dvh"', 'content: "min(1px, 2px) 3dvh"'],
  ['color: #1dvh', 'color: #1dvh'],
]);

describe('what has no translation', () => {
  for (const [source, expected] of [
    [
      'a { width: min(1px, 2%) }',
      /^f\.ts: a \{ width: min\(1px, 2%\) \}: min\(\) \(Chromium 79\) .*fallback/,
    ],
    ['a { color: color-mix(in srgb, red, blue) }', /color-mix\(\)/],
    ['a { height: 1dvh }', /unit dvh/],
    ['a { aspect-ratio: 1 }', /aspect-ratio/],
    ['a { display: contents }', /display: contents/],
    ['a { color: rgb(var(--a) / 50%) }', /whole colour/],
    ['a { gap: 1px }', /must be told by `display`/],
    [':where(a) { top: 0 }', /^f\.ts: :where\(a\): :where is not known before Chromium 88/],
    ['a:has(b) { top: 0 }', /:has/],
    ['a:is(b c) { top: 0 }', /repeat the rule/],
    ['a { &:hover { top: 0 } }', /nested/],
    ['@layer a { }', /^f\.ts: @layer a: @layer is not known/],
    ['@container style(--a: 1) { a { top: 0 } }', /no media query/],
  ]) {
    it(source, () => {
      const { problems } = lowerSheet(`/*! source: f.ts */ ${source}`);
      assert.equal(problems.length, 1);
      assert.match(problems[0], expected);
    });
  }

  it('may stand where @supports asks for it', () => {
    const source = '@supports (width: min(1px, 2px)) { a { width: min(1px, 2%) } }';
    assert.equal(lowered(source), source);
  });
});
