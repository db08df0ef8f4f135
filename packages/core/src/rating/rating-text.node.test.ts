import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { longestRatingText, ratingTextLength, tidyRatingText } from '@tongban/core/rating';

test('counts what residents see', () => {
  const seen: readonly (readonly [string, number])[] = [
    ['', 0],
    ['办事很快', 4],
    ['OK 好', 4],
    ['𠮷野家', 3],
    ['葛\u{e0100}飾', 2],
    ['👍🏽', 1],
    ['👩‍👩‍👧‍👦', 1],
    ['👩🏽‍💻好', 2],
    ['🇨🇳🇨🇳', 2],
    ['1️⃣', 1],
    ['é', 1],
    ['e\u0301', 1],
    ['བཀྲ་ཤིས', 5],
    ['한국', 2],
    ['\u1112\u1161\u11ab', 1],
    ['一\r\n二', 3],
    ['一\n二', 3],
  ];
  for (const [text, length] of seen) assert.equal(ratingTextLength(text), length, JSON.stringify(text));
});

test('counts as a segmenter of the engine does, for the writing of residents', () => {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
  const written = fc.oneof(
    fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code)),
    fc.integer({ min: 0x20000, max: 0x2a6d6 }).map((code) => String.fromCodePoint(code)),
    fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCodePoint(code)),
    fc.integer({ min: 0x0621, max: 0x064a }).map((code) => String.fromCodePoint(code)),
    fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCodePoint(code)),
    fc.constantFrom(
      '，',
      '。',
      '！',
      '\n',
      '👍',
      '👍🏿',
      '❤️',
      '👨‍👩‍👧',
      '🇨🇳',
      '🇭🇰',
      '8️⃣',
      'ä',
      'n\u0303',
      'ཀྲ',
      'سُ',
    ),
  );
  fc.assert(
    fc.property(
      fc.array(written, { maxLength: 60 }).map((parts) => parts.join('')),
      (text) => {
        assert.equal(ratingTextLength(text), Array.from(segmenter.segment(text)).length);
      },
    ),
    { numRuns: 2_000 },
  );
});

test('a pile of accents is no single character', () => {
  const pile = `好${'\u0301'.repeat(10_000)}`;
  assert.ok(ratingTextLength(pile) > longestRatingText);
});

test('a hundred and fifty characters are never longer than a page', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (text) => {
      assert.ok(text.length <= 64 * ratingTextLength(text));
    }),
  );
});

test('a text is tidied for the databases it goes through, and once is enough', () => {
  assert.equal(tidyRatingText('  办\u0000得\r\n好\u202e \ud83d '), '办得\n好 \ufffd');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const tidy = tidyRatingText(text);
      assert.equal(tidyRatingText(tidy), tidy);
      assert.ok(!tidy.includes('\u0000'));
    }),
  );
});
