// Rollup parts that turn element definitions into one classic script for old engines.
import { transform } from 'esbuild';
import { legacyPrelude } from './entries.mjs';
import { legacyTarget } from './targets.mjs';

/** Puts the imports of the prelude before those of the entry module. */
export function withPrelude(entry) {
  return {
    name: 'with-prelude',
    transform(code, id) {
      if (id !== entry) return null;
      const imports = legacyPrelude.map((file) => `import ${JSON.stringify(file)};`);
      return { code: `${imports.join('\n')}\n${code}`, map: null };
    },
  };
}

/**
 * Lowers the bundle and wraps it in a function. By esbuild in one step, so that its helpers are inside the
 * function too; rollup's own `iife` format would leave them outside, as globals.
 */
export function classicScript() {
  return {
    name: 'classic-script',
    async renderChunk(code) {
      const options = {
        target: legacyTarget,
        format: 'iife',
        minify: true,
        charset: 'utf8',
        legalComments: 'none',
      };
      // Modules are strict, classic scripts are not unless they say so.
      const script = await transform(`"use strict";\n${code}`, options);
      return { code: script.code, map: null };
    },
  };
}
