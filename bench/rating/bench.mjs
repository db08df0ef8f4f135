// npm run bench:rating [-- rounds]: CPU time until the question is painted, beside the same written by hand with Lit. The built files must be there.
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { answerGateway } from '../../tools/docs/gateway.mjs';
import { browserFolder } from '../../tools/build/outputs.mjs';
import { cacheDir, inRepo } from '../../tools/paths.mjs';
import { serve } from '../../tools/static-server.mjs';
import { startMeter } from '../measure.mjs';
import { median } from '../statistics.mjs';

const ROUNDS = Number(process.argv[2] ?? 15);
const WARM_UP = 3;
const MOST = 1.3; // times the one by hand
const folder = path.join(cacheDir, 'bench-rating');

const pages = {
  lit: ['<plain-radios token="k3JxYw-0Zr8_Pq2v"></plain-radios>', 'lit-radios.js'],
  ours: ['<tb-rating token="k3JxYw-0Zr8_Pq2v" gateway="/gateway"></tb-rating>', 'tongban/only/rating.js'],
};

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await cp(browserFolder, path.join(folder, 'tongban'), { recursive: true });
await write('blank', '');
await write('ours', ...pages.ours);
const server = await serve({ root: folder, policy: 'none', onRequest: answerGateway });
const meter = await startMeter(server.url);
try {
  await buildByHand(await meter.open('ours', stylesOf));
  await write('lit', ...pages.lit);
  const spent = { lit: [], ours: [] };
  for (let round = -WARM_UP; round < ROUNDS; round += 1)
    for (const name of Object.keys(spent)) {
      const cpu = await meter.open(name, async (page, { cpu: all }) => {
        const levels = await page.evaluate(
          () => document.querySelector('main > *').shadowRoot.querySelectorAll('[type=radio]').length,
        );
        if (levels !== 5) throw new Error(`${name} shows ${levels} levels`);
        return all;
      });
      if (round >= 0) spent[name].push(cpu);
    }
  const [lit, ours] = [median(spent.lit), median(spent.ours)];
  const good = ours <= MOST * lit;
  console.log(
    `Chromium ${meter.version}, ${ROUNDS} rounds after ${WARM_UP} to warm up, CPU of the main thread`,
  );
  console.log(`  by hand with Lit  ${lit.toFixed(1)} ms\n  tb-rating         ${ours.toFixed(1)} ms`);
  console.log(`${good ? '✔' : '✖'} rating ≤ ${MOST}× Lit by hand: ${(ours / lit).toFixed(2)}×`);
  process.exitCode = good ? 0 : 1;
} finally {
  await meter.stop();
  await server.close();
}

function write(name, content, script) {
  const load = script ? `<script type="module" src="${script}"></script>` : '';
  const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">${load}</head><body><main>${content}</main></body></html>`;
  return writeFile(path.join(folder, `${name}.html`), html);
}

/** The rules ours turned out to have for its first picture. */
function stylesOf(page) {
  return page.evaluate(() =>
    document
      .querySelector('tb-rating')
      .shadowRoot.adoptedStyleSheets.slice(0, 4)
      .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
      .join('\n'),
  );
}

function buildByHand(rules) {
  return build({
    entryPoints: [inRepo('bench', 'rating', 'lit-radios.js')],
    outfile: path.join(folder, 'lit-radios.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    plugins: [
      {
        name: 'sheet',
        setup: (setup) => {
          setup.onResolve({ filter: /\.css$/ }, () => ({ path: 'rating.css', namespace: 'sheet' }));
          setup.onLoad({ filter: /.*/, namespace: 'sheet' }, () => ({ contents: rules, loader: 'text' }));
        },
      },
    ],
  });
}
