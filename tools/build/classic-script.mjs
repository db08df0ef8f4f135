// Makes one classic script of a bundle of modules.
import { transform } from 'esbuild';

/**
 * Lowers the bundle to `target` and wraps it in a function. By esbuild in one step, so that its helpers are
 * inside the function too; rollup's own `iife` format would leave them outside, as globals.
 *
 * Written in ASCII: a classic script is read in the page's encoding where the server names none, and many a
 * portal is in GBK.
 */
export function classicScript(target) {
  return {
    name: 'classic-script',
    async renderChunk(code) {
      const options = { target, format: 'iife', minify: true, charset: 'ascii', legalComments: 'none' };
      // Modules are strict, classic scripts are not unless they say so.
      const script = await transform(`"use strict";\n${code}`, options);
      return { code: inAscii(script.code), map: null };
    },
  };
}

/** esbuild leaves tagged templates and regular expressions as they are; an escape means the same in both. */
const inAscii = (code) =>
  code.replace(/[^\0-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
