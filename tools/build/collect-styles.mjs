// Finds out which styles each element adopts, by defining all elements in Node and asking Lit. That is the
// same answer a browser gets: inherited styles, composed literals and shared sheets included, whatever files
// they are written in. Reading the `*.styles.ts` files alone would need a second, hand-kept map of who uses what.
import { build, transform } from 'esbuild';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { parseAst } from 'rollup/parseAst';
import { cacheDir, inRepo } from '../paths.mjs';
import { markCssLiterals } from './css-literals.mjs';
import { definition, elementDefinitions } from './entries.mjs';

/**
 * @param definitions the modules that define the elements
 * @returns `[{ css, tags: ['tb-a', 'tb-b'] }]`, in an order that keeps each element's own
 */
export async function collectStyles(
  definitions = [...Object.values(elementDefinitions()), definition('all')],
) {
  const bundle = path.join(cacheDir, 'styles', `${process.pid}.mjs`);
  await build({
    stdin: { contents: contentsOf(definitions), resolveDir: inRepo(), loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    // Lit's own build for Node brings the little DOM it needs to be imported.
    conditions: ['source', 'node'],
    target: 'node20',
    outfile: bundle,
    plugins: [markSources],
    logLevel: 'error',
  });
  try {
    return inOrder(await adoptedStyles(bundle));
  } finally {
    await rm(bundle);
  }
}

/** Imports the definitions, and exports as `later` which styles come with what their elements load later. */
function contentsOf(definitions) {
  const later = definitions
    .map((file) => path.join(path.dirname(file), 'later-styles.ts'))
    .filter((file) => existsSync(file));
  return [
    ...definitions.map((file) => `import ${JSON.stringify(file)};`),
    ...later.map((file, at) => `import { laterStyles as later${at} } from ${JSON.stringify(file)};`),
    `export const later = Object.assign({}, ${later.map((_, at) => `later${at}`).join()});`,
  ].join('\n');
}

const markSources = {
  name: 'mark-sources',
  setup(plugin) {
    plugin.onLoad({ filter: /\.[jt]s$/ }, async ({ path: file }) => {
      if (file.includes('node_modules')) return undefined;
      const source = await readFile(file, 'utf8');
      if (!source.includes('css`')) return undefined;
      const { code } = await transform(source, { loader: 'ts', sourcefile: file, tsconfigRaw: decorators });
      return {
        contents: markCssLiterals(code, { file: path.relative(inRepo(), file), parse: parseAst }),
        loader: 'js',
      };
    });
  },
};

const decorators = { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } };

/** In a worker, because the definitions see a make-believe DOM that must not leak into other tools. */
function adoptedStyles(bundle) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./adopted-styles.worker.mjs', import.meta.url), {
      workerData: bundle,
    });
    worker.once('message', resolve).once('error', reject);
  });
}

/**
 * Lit lets later sheets of an element win, so in the one file too a sheet has to come after those that come
 * before it in any element.
 * @param elements `[{ tag, sheets: [id] }]` with `texts` by id
 */
export function inOrder({ elements, texts }) {
  const ordered = new Set();
  const visit = (id, path) => {
    if (ordered.has(id) || path.includes(id)) return;
    for (const { sheets } of elements) {
      const at = sheets.indexOf(id);
      if (at > 0) visit(sheets[at - 1], [...path, id]);
    }
    ordered.add(id);
  };
  for (const { sheets } of elements) for (const id of sheets) visit(id, []);
  return [...ordered].map((id) => ({
    css: texts[id],
    tags: elements.filter(({ sheets }) => sheets.includes(id)).map(({ tag }) => tag),
  }));
}
