// Puts the pages together: for each peer one with the form of eight fields alone, as a site would ship it, and one to be driven.
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { browserFolder } from '../../tools/build/outputs.mjs';
import { cacheDir, inRepo } from '../../tools/paths.mjs';

export const pagesFolder = path.join(cacheDir, 'bench-forms');
const to = (...parts) => path.join(pagesFolder, ...parts);
const here = (...parts) => inRepo('bench', 'forms', ...parts);

const elementSource = inRepo('packages', 'elements', 'src', 'form', 'define.ts');

/** What is published, as a page loads it. */
export const builtForm = path.join(browserFolder, 'modern', 'form.js');

/**
 * @param fromSource bundles our element from its sources instead of taking the built one, while somebody works on it
 */
export async function makePages(peers, { fromSource }) {
  await rm(pagesFolder, { recursive: true, force: true });
  await mkdir(pagesFolder, { recursive: true });
  if (!fromSource) await cp(path.dirname(builtForm), to('tongban'), { recursive: true });
  await writeFile(to('blank.html'), page('blank', ''));
  for (const peer of peers) await makePeer(peer, fromSource);
}

async function makePeer(peer, fromSource) {
  const file = (await readdir(here('peers'))).find((name) => path.parse(name).name === peer);
  const ours = peer === 'tongban';
  const scripts = {
    first: `import { show } from './page/first.js'; import * as peer from './peers/${file}'; show(peer);`,
    driven: `import { install } from './page/harness.js'; import * as peer from './peers/${file}'; install(peer);`,
  };
  for (const [kind, contents] of Object.entries(scripts)) {
    const own = ours && fromSource ? `import '${elementSource}'; ${contents}` : contents;
    await bundle(own, `${kind}-${peer}`);
    const element = ours && !fromSource ? script('tongban/form.js') : '';
    await writeFile(to(`${kind}-${peer}.html`), page(peer, element + script(`${kind}-${peer}.js`)));
  }
}

/** Minified for production; what is imported later, in files of their own. */
function bundle(contents, name) {
  return build({
    stdin: { contents, resolveDir: here(), sourcefile: `${name}.js` },
    outdir: to(),
    entryNames: name,
    chunkNames: `chunks/${name}-[hash]`,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    conditions: ['source', 'production', 'browser', 'module'],
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.css': 'text' },
    legalComments: 'none',
    logLevel: 'error',
  });
}

const script = (src) => `<script type="module" src="${src}"></script>`;

const page = (title, scripts) => `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <title>${title}</title>
    <link rel="icon" href="data:," />
  </head>
  <body><div id="root"></div>${scripts}</body>
</html>
`;

/** Whether our form has been built. */
export const isBuilt = () => existsSync(builtForm);
