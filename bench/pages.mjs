// Puts the pages together that are compared: ours from the built files, and the same content by hand.
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { browserFolder } from '../tools/build/outputs.mjs';
import { importRecord, twinRecord } from '../tools/import-record.mjs';
import { cacheDir, inRepo } from '../tools/paths.mjs';

export const benchFolder = path.join(cacheDir, 'bench');
const to = (...parts) => path.join(benchFolder, ...parts);

/** A real answer of a regional item library, where somebody has put one beside the repository. */
const realRecord = inRepo('..', 'shared', 'data', 'item-library-response.json');

const CARDS = 100;

/** Our pages, and the data of all. Resolves with what the guide shows. */
export async function makeOurs() {
  await rm(benchFolder, { recursive: true, force: true });
  await mkdir(benchFolder, { recursive: true });
  await cp(browserFolder, to('tongban'), { recursive: true });
  const source = existsSync(realRecord) ? realRecord : twinRecord;
  await importRecord(source, to('catalogue.json'));
  const [item] = (await readJson('catalogue.json')).items;
  const samples = JSON.parse(await readFile(inRepo('examples', 'catalogue', 'catalogue.json'), 'utf8')).items;
  const items = Array.from({ length: CARDS }, (_, n) => ({
    ...samples[n % samples.length],
    id: `item-${n}`,
  }));
  await writeFile(to('items.json'), JSON.stringify(items));
  await writeFile(to('cards-ours.js'), OUR_CARDS);
  await page('blank', '');
  await page(
    'guide-ours',
    `<tb-app catalogue="catalogue.json"><tb-item-guide code="${item.id}"></tb-item-guide></tb-app>`,
    modules('tongban/modern/app.js', 'tongban/modern/item-guide.js'),
  );
  await page('cards-ours', '', modules('tongban/modern/item-card.js', 'cards-ours.js'));
  return { record: source === realRecord ? 'a real record' : 'the twin of a real record', name: item.name };
}

const OUR_CARDS = `const items = await (await fetch('items.json')).json();
const list = document.querySelector('main');
for (const item of items) {
  list.append(Object.assign(document.createElement('tb-item-card'), { item, itemUrl: 'guide.html?code={id}', headingLevel: 2 }));
}
`;

/** The pages by hand, out of what ours turned out to show. */
export async function makeByHand({ guide, cards }) {
  await writeFile(to('guide.json'), JSON.stringify(guide.model));
  await writeFile(to('cards.json'), JSON.stringify(cards.models));
  await writeFile(to('guide-page.css'), forPage(guide.rules));
  await writeFile(to('card-page.css'), forPage(cards.rules));
  await page('guide-html', guide.html, '<link rel="stylesheet" href="guide-page.css" />');
  await page('cards-html', cards.html, '<link rel="stylesheet" href="card-page.css" />');
  await bundle('lit-guide.js', { 'guide.css': guide.rules });
  await bundle('lit-card.js', { 'card.css': cards.rules });
  await page('guide-lit', '<plain-guide></plain-guide>', modules('lit-guide.js'));
  await page('cards-lit', '', modules('lit-card.js'));
}

/** Without shadow roots the host is an element like others. */
const forPage = (rules) => rules.replace(/:host\(([^)]*)\)/g, '.host$1').replace(/:host\b/g, '.host');

const modules = (...files) =>
  files.map((file) => `<script type="module" src="${file}"></script>`).join('\n    ');

function page(name, content, head = '') {
  return writeFile(
    to(`${name}.html`),
    `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <title>${name}</title>
    <link rel="icon" href="data:," />
    ${head}
  </head>
  <body><main>${content}</main></body>
</html>
`,
  );
}

/** Minified, as ours is; the style sheets are those our elements turned out to have. */
function bundle(file, sheets) {
  return build({
    entryPoints: [inRepo('bench', file)],
    outfile: to(file),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    plugins: [
      {
        name: 'sheets',
        setup: (setup) => {
          setup.onResolve({ filter: /\.css$/ }, ({ path: name }) => ({
            path: path.basename(name),
            namespace: 'sheet',
          }));
          setup.onLoad({ filter: /.*/, namespace: 'sheet' }, ({ path: name }) => ({
            contents: sheets[name],
            loader: 'text',
          }));
        },
      },
    ],
  });
}

const readJson = async (name) => JSON.parse(await readFile(to(name), 'utf8'));
