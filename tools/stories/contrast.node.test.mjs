import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contrast, contrastText } from '../../stories/design/contrast.ts';

describe('contrast', () => {
  it('is 21 for black on white and 1 for a colour on itself, either way round', () => {
    assert.equal(contrast('rgb(0, 0, 0)', 'rgb(255, 255, 255)'), 21);
    assert.equal(contrast('rgb(255, 255, 255)', 'rgb(0, 0, 0)'), 21);
    assert.equal(contrast('rgb(1, 2, 3)', 'rgb(1, 2, 3)'), 1);
  });

  it('of the grey that just passes on white, and of the next one', () => {
    assert.ok(contrast('rgb(118, 118, 118)', 'rgb(255, 255, 255)') >= 4.5);
    assert.ok(contrast('rgb(119, 119, 119)', 'rgb(255, 255, 255)') < 4.5);
  });

  it('is never rounded up over what is needed', () => {
    assert.equal(contrastText(4.49), '4.4');
    assert.equal(contrastText(4.5), '4.5');
  });

  it('of a colour that lets others through is refused, not guessed', () => {
    assert.throws(() => contrast('rgba(0, 0, 0, 0.5)', 'rgb(255, 255, 255)'), /no opaque colour/);
  });
});
