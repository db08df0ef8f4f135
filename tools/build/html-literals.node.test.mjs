import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseAst } from 'rollup/parseAst';
import { joinHtmlLines } from './html-literals.mjs';

const through = (code) => joinHtmlLines().transform.call({ parse: parseAst }, code, 'a.js')?.code;

describe('html`` literals', () => {
  it('lose their indentation, and keep the space between words and between elements', () => {
    assert.equal(
      through('html`<p>\n    one\n    two <b>${a}</b>\n    <i>3</i>\n  </p>`'),
      'html`<p> one two <b>${a}</b> <i>3</i> </p>`',
    );
  });

  it('lose it before the end of a tag', () => {
    assert.equal(
      through('html`<p\n  id=${a}\n  class="b"\n>${c}</p\n>`'),
      'html`<p id=${a} class="b">${c}</p>`',
    );
  });

  it('are joined inside one another', () => {
    assert.equal(
      through('html`<p>\n${a ? html`<b>\n</b>` : svg`<g>\n</g>`}</p>`'),
      'html`<p> ${a ? html`<b> </b>` : svg`<g> </g>`}</p>`',
    );
  });

  it('leave other texts alone', () => {
    assert.equal(
      through('const a = `<p>\n  </p>`; const b = html`c`;'),
      'const a = `<p>\n  </p>`; const b = html`c`;',
    );
  });
});
