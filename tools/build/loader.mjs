// Writes packages/elements/browser/tongban.js and the probe it imports.
import { build } from 'esbuild';
import path from 'node:path';
import { isMain } from '../paths.mjs';
import { elementDefinitions, elementsSrc } from './entries.mjs';
import { inBrowserFolder } from './outputs.mjs';
import { loaderTarget, modernTarget } from './targets.mjs';
import { modulesFrom } from './weigh.mjs';

/** Once the modules are there. */
export async function writeLoader(folder = inBrowserFolder()) {
  await build({
    ...settings,
    entryPoints: [path.join(elementsSrc, 'loader', 'loader.ts')],
    outfile: path.join(folder, 'tongban.js'),
    format: 'iife',
    target: loaderTarget,
    define: { __MODULES__: JSON.stringify(modulesOfElements(folder)) },
    // Known a year before the syntax of its year: Chromium 63.
    supported: { 'dynamic-import': true },
  });
  await build({
    ...settings,
    entryPoints: [path.join(elementsSrc, 'loader', 'probe.ts')],
    outfile: path.join(folder, 'modern', 'probe.js'),
    format: 'esm',
    target: modernTarget,
  });
}

/** What each element's file imports: `{ form: 'base-x7_d.js common-a8Kl.js' }`, in the folder of chunks. */
function modulesOfElements(folder) {
  const modern = path.join(folder, 'modern');
  const found = Object.keys(elementDefinitions()).map((name) => {
    const entry = path.join(modern, `${name}.js`);
    const chunks = modulesFrom(entry).first.filter((file) => file !== entry);
    return [name, chunks.map((file) => path.relative(path.join(modern, 'chunks'), file)).join(' ')];
  });
  return Object.fromEntries(found);
}

/** In ASCII, for pages in GBK. */
const settings = { bundle: true, minify: true, charset: 'ascii', legalComments: 'none', logLevel: 'warning' };

if (isMain(import.meta.url)) await writeLoader();
