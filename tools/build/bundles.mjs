// How rollup makes our two kinds of bundle.
import commonjs from '@rollup/plugin-commonjs';
import nodeResolve from '@rollup/plugin-node-resolve';
import esbuild, { minify } from 'rollup-plugin-esbuild';
import { dropCssLiterals, minifyCssLiterals } from './css-literals.mjs';
import { legacyEnglish } from './legacy-english.mjs';
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
    esbuild({ target: modernTarget }),
    minifyCssLiterals(),
    // By itself, since the plugin's own option also renames within each module, `css` included.
    // Modules are UTF-8 whatever the page is, so Chinese need not be written as escapes.
    minify({ target: modernTarget, legalComments: 'none', charset: 'utf8' }),
    writeLicences(),
  ],
  output: {
    dir,
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    // What all elements share compresses better in one file than in several, and is one request.
    manualChunks: (id) => (isShared(id) ? 'base' : undefined),
    // Bytes before gzip: below it a request costs more than what some page loads needlessly.
    experimentalMinChunkSize: 1000,
    sourcemap: true,
  },
  onwarn,
  logLevel: 'warn', // rollup talks about merging chunks
});

/**
 * One self-contained script for old engines out of the module `definition`.
 * @returns {import('rollup').RollupOptions}
 */
export const legacyBundle = ({ definition, file }) => ({
  input: definition,
  plugins: [
    withPrelude(definition),
    legacyEnglish(),
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

/** Lit, what lies in the elements' shared folder, and what these use of core; not what only one element needs. */
const isShared = (id) =>
  (/\/node_modules\/(lit|lit-html|lit-element|@lit|tslib)\//.test(id) &&
    !/\/(context-provider|value-notifier|directive|directive-helpers|repeat)\.js$/.test(id)) ||
  (/\/elements\/src\/shared\//.test(id) && !/\/(sanitise|http-catalogue-source)\.ts$/.test(id)) ||
  /\/core\/src\/(catalogue\/(find-items|item-audience|item-facts|item-status)|text\/plain-text|limits\/today|i18n\/translate)\.ts$/.test(
    id,
  );

const findModules = () => [
  nodeResolve({ exportConditions: ['source', 'browser', 'production'], extensions: ['.ts', '.js', '.mjs'] }),
  commonjs(),
];

/** A warning is a mistake nobody has looked at yet. */
function onwarn({ code, message }) {
  throw new Error(`${code}: ${message}`);
}
