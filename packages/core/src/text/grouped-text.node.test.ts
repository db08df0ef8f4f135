import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { caretBehind, groupedText, halfWidthSigns } from '@tongban/core/text';

describe('grouped text', () => {
  it('has the groups people know the number by', () => {
    assert.equal(groupedText('13800001234', [3, 4, 4]), '138 0000 1234');
    assert.equal(groupedText('6222021234567890123', [4]), '6222 0212 3456 7890 123');
    assert.equal(groupedText('138', [3, 4, 4]), '138');
    assert.equal(groupedText('', [3, 4, 4]), '');
  });

  it('keeps the caret behind the same digit', () => {
    assert.equal(caretBehind('1380', 4, '138 0', /\d/), 5);
    assert.equal(caretBehind('138 0000 1234', 4, '1380000 1234', /\d/), 3);
    assert.equal(caretBehind('138 ', 4, '138', /\d/), 3);
    assert.equal(caretBehind('138', 0, '138', /\d/), 0);
    assert.equal(caretBehind('13-8', 4, '138', /\d/), 3);
  });
});

describe('half-width signs', () => {
  it('are what a Chinese input method means', () => {
    assert.equal(halfWidthSigns('４４０１ＡＢ－１　x'), '4401AB-1 x');
    assert.equal(halfWidthSigns('138—0000–1234'), '138-0000-1234');
    assert.equal(halfWidthSigns('粤Ａ·12345'), '粤A·12345');
  });
});
