import { expect } from '@open-wc/testing';
import { ratingTextLength, tidyRatingText } from '@tongban/core/rating';

describe('the text of a rating in this engine', () => {
  for (const [text, length] of [
    ['办事很快', 4],
    ['𠮷野家', 3],
    ['葛\u{e0100}飾', 2],
    ['👩🏽‍💻好', 2],
    ['👩‍👩‍👧‍👦', 1],
    ['🇨🇳🇨🇳', 2],
    ['1️⃣', 1],
    ['བཀྲ་ཤིས', 5],
    ['\u1112\u1161\u11ab', 1],
    ['一\r\n二', 3],
  ] as const)
    it(`has ${length} characters: ${text}`, () => {
      expect(ratingTextLength(text)).to.equal(length);
    });

  it('is tidied of what databases refuse', () => {
    expect(tidyRatingText('  办\u0000得\r\n好\u202e \ud83d ')).to.equal('办得\n好 \ufffd');
  });
});
