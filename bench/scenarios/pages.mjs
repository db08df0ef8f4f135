// Puts the pages together: the list of a big scenario by our element, and by hand with Lit in the style rules of ours.
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { browserFolder } from '../../tools/build/outputs.mjs';
import { cacheDir, inRepo } from '../../tools/paths.mjs';
import { bigScenario } from './scenario.mjs';

export const pagesFolder = path.join(cacheDir, 'bench-scenarios');
const to = (...parts) => path.join(pagesFolder, ...parts);

const OURS = `const { scenario, items } = await (await fetch('scenario.json')).json();
document.querySelector('main').append(Object.assign(document.createElement('tb-materials'), { scenario, items }));
`;

/** Our page, from the built files. */
export async function makeOurs() {
  await rm(pagesFolder, { recursive: true, force: true });
  await mkdir(pagesFolder, { recursive: true });
  await cp(browserFolder, to('tongban'), { recursive: true });
  await writeFile(to('scenario.json'), JSON.stringify(bigScenario()));
  await writeFile(to('ours.js'), OURS);
  await page('blank');
  await page('ours', 'tongban/modern/materials.js', 'ours.js');
}

/** The page by hand, in the rules ours turned out to have. */
export async function makeByHand(rules) {
  await build({
    entryPoints: [inRepo('bench', 'scenarios', 'lit-list.js')],
    outdir: pagesFolder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production', 'browser', 'module'],
    plugins: [
      {
        name: 'rules',
        setup: (steps) => {
          steps.onResolve({ filter: /list\.css$/ }, () => ({ path: 'list.css', namespace: 'rules' }));
          steps.onLoad({ filter: /.*/, namespace: 'rules' }, () => ({ contents: rules, loader: 'text' }));
        },
      },
    ],
    legalComments: 'none',
    logLevel: 'error',
  });
  await page('lit', 'lit-list.js');
}

function page(name, ...scripts) {
  const tags = scripts.map((src) => `<script type="module" src="${src}"></script>`).join('');
  return writeFile(
    to(`${name}.html`),
    `<!doctype html>
<html lang="zh-CN">
  <head><meta charset="utf-8" /><title>${name}</title><link rel="icon" href="data:," />${tags}</head>
  <body><main></main></body>
</html>
`,
  );
}
