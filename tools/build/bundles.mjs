// How rollup makes our kinds of bundle.
import commonjs from '@rollup/plugin-commonjs';
import nodeResolve from '@rollup/plugin-node-resolve';
import esbuild, { minify } from 'rollup-plugin-esbuild';
import { classicScript } from './classic-script.mjs';
import { dropCssLiterals, minifyCssLiterals } from './css-literals.mjs';
import { legacyPrelude, loweredPrelude } from './entries.mjs';
import { groupOf } from './groups.mjs';
import { joinHtmlLines } from './html-literals.mjs';
import { legacyEnglish } from './legacy-english.mjs';
import { legacyInternals } from './legacy-internals.mjs';
import { writeLicences } from './licences.mjs';
import { oldHosts } from './old-hosts.mjs';
import { withPrelude } from './prelude.mjs';
import { sideBySide } from './side-by-side.mjs';
import { squeezed } from './squeezed.mjs';
import { legacyTarget, modernTarget } from './targets.mjs';

/**
 * ES modules, with chunks for what entries share and for what is loaded later.
 * @param input `{ 'item-guide': '/…/define.ts' }`
 * @returns {import('rollup').RollupOptions}
 */
export const modernBundle = ({ input, dir }) => ({
  input,
  plugins: [...modernSources(), sideBySide(), minified(modernTarget), writeLicences()],
  output: modules(dir),
  ...loud,
});

/**
 * For pages that have one element and nothing else: what it needs first is one file, not those that all elements share.
 * @returns {import('rollup').RollupOptions}
 */
export const onlyBundle = ({ input, dir }) => {
  const options = modernBundle({ input, dir });
  const output = { ...options.output };
  delete output.manualChunks;
  delete output.onlyExplicitManualChunks;
  return { ...options, output };
};

/**
 * The same for old engines: lowered, what they lack put in, styles in one sheet beside the chunks.
 * @returns {import('rollup').RollupOptions}
 */
export const loweredBundle = ({ input, dir }) => ({
  input,
  plugins: [
    withPrelude(loweredPrelude, Object.values(input)),
    legacyInternals(),
    ...unstyledSources(),
    sideBySide(),
    minified(legacyTarget),
    writeLicences(),
  ],
  output: modules(dir),
  ...loud,
});

/**
 * One self-contained classic script for today's engines out of the module `definition`.
 * @returns {import('rollup').RollupOptions}
 */
export const aloneBundle = ({ definition, file }) => ({
  input: definition,
  plugins: [...modernSources(), classicScript(modernTarget), squeezed({ ascii: true }), writeLicences()],
  output: oneFile(file),
  ...loud,
});

/**
 * One self-contained classic script for old engines; its styles and its English lie beside it.
 * @returns {import('rollup').RollupOptions}
 */
export const legacyBundle = ({ definition, file }) => ({
  input: definition,
  plugins: [
    withPrelude(legacyPrelude, [definition]),
    legacyEnglish(),
    legacyInternals(),
    ...unstyledSources(),
    classicScript(legacyTarget),
    squeezed({ old: true, ascii: true }),
    writeLicences(),
  ],
  output: oneFile(file),
  ...loud,
});

const modernSources = () => [
  ...findModules(),
  esbuild({ target: modernTarget }),
  minifyCssLiterals(),
  joinHtmlLines(),
];

const unstyledSources = () => [
  ...findModules(),
  esbuild({ target: modernTarget }),
  dropCssLiterals(),
  joinHtmlLines(),
];

/**
 * By itself, since the option of the plugin for TypeScript also renames within each module, `css` included.
 * Modules are UTF-8 whatever the page is, so Chinese need not be written as escapes.
 */
const minified = (target) => [
  minify({ target, legalComments: 'none', charset: 'utf8' }),
  squeezed({
    module: true,
    old: target === legacyTarget,
    ahead: target === modernTarget ? isOfFirstPicture : undefined,
  }),
];

/** What a page shows first comes with these, and most of what they hold runs for it. What is loaded later is compiled as it is used. */
const isOfFirstPicture = ({ isEntry, name }) => isEntry || ['base', 'common', 'items', 'more'].includes(name);

const modules = (dir) => ({
  dir,
  format: 'es',
  entryFileNames: '[name].js',
  // Letters that no packing makes smaller: no more than are needed to tell one build from another.
  chunkFileNames: 'chunks/[name]-[hash:7].js',
  // What all elements share compresses better in one file than in several, and is one request.
  manualChunks: groupOf,
  // And nothing else: by itself rollup adds whatever the index files these import from name too.
  onlyExplicitManualChunks: true,
  // Bytes before gzip: below it a request costs more than what some page loads needlessly.
  experimentalMinChunkSize: 1,
  sourcemap: true,
});

/** Wrapping and lowering is left to `classicScript`: helpers added there must not become globals. */
const oneFile = (file) => ({ file, format: 'es', inlineDynamicImports: true });

/** A warning is a mistake nobody has looked at yet. */
const loud = {
  onwarn({ code, message, id }) {
    // Helpers of TypeScript, which fall back to their own where there is no `this`.
    if (code === 'THIS_IS_UNDEFINED' && /\/element-internals-polyfill\//.test(id)) return;
    throw new Error(`${code}: ${message}`);
  },
  logLevel: 'warn', // rollup talks about merging chunks
};

const findModules = () => [
  nodeResolve({ exportConditions: ['source', 'browser', 'production'], extensions: ['.ts', '.js', '.mjs'] }),
  commonjs(),
  oldHosts(),
];
