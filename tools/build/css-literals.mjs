// Rollup plugins for the css`` literals in our own sources. They run on JavaScript, after TypeScript is gone.
import { transform } from 'esbuild';
import { walk } from 'estree-walker';
import MagicString from 'magic-string';
import { cssTarget } from './targets.mjs';

/**
 * Minifies css`` literals. esbuild rather than lightningcss: it keeps every declaration and their order, so
 * that a fallback stated before a newer value survives. Literals with expressions are left alone, since what
 * an expression stands for is not known here.
 */
export function minifyCssLiterals() {
  return cssLiteralPlugin('minify-css-literals', async (template, id) => {
    if (template.expressions.length > 0) return undefined;
    const source = template.quasis[0].value.cooked;
    const { code } = await transform(source, {
      loader: 'css',
      minify: true,
      target: cssTarget,
      sourcefile: id,
    });
    return literal(code.trim());
  });
}

/** Empties css`` literals: the legacy build takes all its styles from one style sheet. */
export function dropCssLiterals() {
  return cssLiteralPlugin('drop-css-literals', () => literal(''));
}

/** Says in each literal which file it came from, for messages about what is wrong in it. */
export function markCssLiterals(code, { file, parse }) {
  const out = new MagicString(code);
  for (const { quasi } of cssLiterals(parse(code))) out.appendLeft(quasi.quasis[0].start, sourceMark(file));
  return out.toString();
}

const sourceMark = (file) => `/*! source: ${file} */`;

/** The file named by a mark, if this comment's text is one. */
export const markedSource = (comment) => /^! source: (.*\S)/.exec(comment)?.[1];

function cssLiteralPlugin(name, replace) {
  return {
    name,
    async transform(code, id) {
      if (id.includes('node_modules') || !code.includes('css`')) return null;
      const out = new MagicString(code);
      for (const { quasi } of cssLiterals(this.parse(code))) {
        const replacement = await replace(quasi, id);
        if (replacement !== undefined) out.overwrite(quasi.start, quasi.end, replacement);
      }
      return { code: out.toString(), map: out.generateMap({ hires: 'boundary' }) };
    },
  };
}

/** The outermost css`` literals; one inside an expression of another is part of it. */
function cssLiterals(ast) {
  const found = [];
  walk(ast, {
    enter(node) {
      if (node.type !== 'TaggedTemplateExpression' || node.tag.name !== 'css') return;
      found.push(node);
      this.skip();
    },
  });
  return found;
}

const literal = (text) => `\`${text.replace(/[\\`]|\$\{/g, '\\$&')}\``;
