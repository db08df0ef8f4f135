/**
 * Two builds of the elements:
 *   dist/modern/   ES modules with shared and lazily loaded chunks, one entry per element and one for all
 *   dist/legacy/   tongban-legacy.js, one classic script for Chromium 64 and newer
 * `rollup -c --configOnly modern` (or `legacy`) builds one of them.
 */
import commonjs from '@rollup/plugin-commonjs';
import nodeResolve from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import { legacyBudgets } from './tools/build/budgets.mjs';
import { dropCssLiterals, minifyCssLiterals } from './tools/build/css-literals.mjs';
import { allDefinitions, elementDefinitions } from './tools/build/entries.mjs';
import { classicScript, legacyEntry } from './tools/build/legacy-script.mjs';
import { writeLicences } from './tools/build/licences.mjs';
import { modernTarget } from './tools/build/targets.mjs';
import { inRepo } from './tools/paths.mjs';

const resolve = nodeResolve({
  exportConditions: ['source', 'browser', 'production'],
  extensions: ['.ts', '.js', '.mjs'],
});

/** @type {import('rollup').RollupOptions} */
const modern = {
  input: { ...elementDefinitions(), 'tongban-all': allDefinitions },
  plugins: [
    resolve,
    commonjs(),
    esbuild({ target: modernTarget, minify: true, legalComments: 'none' }),
    minifyCssLiterals(),
    writeLicences(),
  ],
  output: {
    dir: inRepo('dist', 'modern'),
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    sourcemap: true,
  },
  onwarn,
};

/** One self-contained script out of one definition and what it imports. */
const legacy = (name, file) => ({
  input: legacyEntry(name).id,
  plugins: [
    legacyEntry(name).plugin,
    resolve,
    commonjs(),
    esbuild({ target: modernTarget, minify: false }),
    dropCssLiterals(),
    classicScript(),
    writeLicences(),
  ],
  // Wrapping and lowering is left to `classicScript`: helpers added there must not become globals.
  output: { file, format: 'es', inlineDynamicImports: true },
  onwarn,
});

/** A warning is a mistake nobody has looked at yet. */
function onwarn(warning) {
  throw new Error(`${warning.code}: ${warning.message}`);
}

const builds = {
  modern: () => [modern],
  legacy: () => [
    legacy('all', inRepo('dist', 'legacy', 'tongban-legacy.js')),
    // Not shipped: single elements as legacy scripts, only to weigh them.
    ...legacyBudgets().map(({ definition, file }) => legacy(definition, file)),
  ],
};

export default ({ configOnly }) =>
  (configOnly ? [configOnly] : Object.keys(builds)).flatMap((name) => builds[name]());
