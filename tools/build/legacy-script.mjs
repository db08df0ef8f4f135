// Rollup parts that turn element definitions into one classic script for old engines.
import { transform } from 'esbuild';
import { definition, legacyPrelude } from './entries.mjs';
import { legacyTarget } from './targets.mjs';

/** A module that exists only in memory: the prelude, then the definition called `name` (or `all`). */
export function legacyEntry(name) {
  const id = `\0legacy:${name}`;
  const imports = () => [...legacyPrelude, definition(name)].map((file) => `import ${JSON.stringify(file)};`);
  const plugin = {
    name: 'legacy-entry',
    resolveId: (source) => (source === id ? id : null),
    load: (source) => (source === id ? { code: imports().join('\n'), moduleSideEffects: true } : null),
  };
  return { id, plugin };
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
