// Writes packages/elements/browser/tongban.js and the probe it imports.
import { build } from 'esbuild';
import path from 'node:path';
import { isMain } from '../paths.mjs';
import { elementsSrc } from './entries.mjs';
import { inBrowserFolder } from './outputs.mjs';
import { loaderTarget, modernTarget } from './targets.mjs';

export async function writeLoader(folder = inBrowserFolder()) {
  await build({
    ...settings,
    entryPoints: [path.join(elementsSrc, 'loader', 'loader.ts')],
    outfile: path.join(folder, 'tongban.js'),
    format: 'iife',
    target: loaderTarget,
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

/** In ASCII, for pages in GBK. */
const settings = { bundle: true, minify: true, charset: 'ascii', legalComments: 'none', logLevel: 'warning' };

if (isMain(import.meta.url)) await writeLoader();
