// How rollup makes our two kinds of bundle.
import commonjs from '@rollup/plugin-commonjs';
import nodeResolve from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import { dropCssLiterals, minifyCssLiterals } from './css-literals.mjs';
import { classicScript, withPrelude } from './legacy-script.mjs';
import { writeLicences } from './licences.mjs';
import { modernTarget } from './targets.mjs';

/**
 * ES modules, with chunks for what entries share and for what is loaded later.
 * @param input `{ 'item-guide': '/…/define.ts' }`
 * @returns {import('rollup').RollupOptions}
 */
export const modernBundle = ({ input, dir }) => ({
  input,
  plugins: [
    ...findModules(),
    esbuild({ target: modernTarget, minify: true, legalComments: 'none' }),
    minifyCssLiterals(),
    writeLicences(),
  ],
  output: {
    dir,
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    sourcemap: true,
  },
  onwarn,
});

/**
 * One self-contained script for old engines out of the module `definition`.
 * @returns {import('rollup').RollupOptions}
 */
export const legacyBundle = ({ definition, file }) => ({
  input: definition,
  plugins: [
    withPrelude(definition),
    ...findModules(),
    esbuild({ target: modernTarget }),
    dropCssLiterals(),
    classicScript(),
    writeLicences(),
  ],
  // Wrapping and lowering is left to `classicScript`: helpers added there must not become globals.
  output: { file, format: 'es', inlineDynamicImports: true },
  onwarn,
});

const findModules = () => [
  nodeResolve({ exportConditions: ['source', 'browser', 'production'], extensions: ['.ts', '.js', '.mjs'] }),
  commonjs(),
];

/** A warning is a mistake nobody has looked at yet. */
function onwarn({ code, message }) {
  throw new Error(`${code}: ${message}`);
}
