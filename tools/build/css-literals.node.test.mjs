import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseAst } from 'rollup/parseAst';
import { dropCssLiterals, markCssLiterals, minifyCssLiterals } from './css-literals.mjs';

const through = async (plugin, code) =>
  (await plugin.transform.call({ parse: parseAst }, code, 'a.js'))?.code;

describe('css`` literals', () => {
  it('are minified, with their fallbacks', async () => {
    const code = 'const a = css`\n  .b {\n    width: 1px;\n    width: min(1px, var(--c));\n  }\n`;';
    assert.equal(
      await through(minifyCssLiterals(), code),
      'const a = css`.b{width:1px;width:min(1px,var(--c))}`;',
    );
  });

  it('keep their backslashes', async () => {
    const code = 'css`.a::before { content: "\\\\201c"; }`';
    assert.equal(await through(minifyCssLiterals(), code), 'css`.a:before{content:"\\\\201c"}`');
  });

  it('stay as they are with an expression in them', async () => {
    const code = 'css` .a { top: ${b} } `';
    assert.equal(await through(minifyCssLiterals(), code), code);
  });

  it('are emptied for the legacy build, expressions and all', async () => {
    assert.equal(
      await through(dropCssLiterals(), 'f(css`.a { top: ${b} } ${css`c`}`, html`css`)'),
      'f(css``, html`css`)',
    );
  });

  it('tell the file they are from', () => {
    assert.equal(
      markCssLiterals('css`.a {}`', { file: 'x.ts', parse: parseAst }),
      'css`/*! source: x.ts */.a {}`',
    );
  });
});
