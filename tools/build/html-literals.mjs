// A Rollup plugin for the html`` literals in our own sources. It runs on JavaScript, after TypeScript is gone.
import { walk } from 'estree-walker';
import MagicString from 'magic-string';

/**
 * Writes one space where a template breaks a line, and none before the end of a tag. A browser shows both the same, since no template
 * breaks lines where white space counts.
 */
export function joinHtmlLines() {
  return {
    name: 'join-html-lines',
    transform(code, id) {
      if (id.includes('node_modules') || !/(html|svg)`/.test(code)) return null;
      const out = new MagicString(code);
      walk(this.parse(code), {
        enter(node) {
          if (node.type !== 'TaggedTemplateExpression' || !/^(html|svg)$/.test(node.tag.name)) return;
          for (const { start, end } of node.quasi.quasis) {
            const text = code.slice(start, end);
            const joined = text.replace(/\s*\n\s*(>?)/g, (_, close) => close || ' ');
            if (joined !== text) out.overwrite(start, end, joined);
          }
        },
      });
      return { code: out.toString(), map: out.generateMap({ hires: 'boundary' }) };
    },
  };
}
