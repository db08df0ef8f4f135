import { existsSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { importRecord, twinRecord } from '../../tools/import-record.mjs';
import { inRepo } from '../../tools/paths.mjs';
import { buildSite } from '../../tools/site.mjs';
import { watchedSite } from './passing-folder.js';

/** A real answer of a regional item library, where somebody has put one beside the repository. */
const realRecord = inRepo('..', 'shared', 'data', 'item-library-response.json');

let made: Promise<string> | undefined;

/** The department's example page in a folder of its own, with catalogues for what seldom happens beside it. */
export function departmentSite(): Promise<string> {
  return (made ??= makeSite());
}

/** Which of the imported catalogues are there: their file names. */
export function importedCatalogues(): readonly string[] {
  return existsSync(realRecord) ? ['imported.json', 'imported-real.json'] : ['imported.json'];
}

async function makeSite(): Promise<string> {
  const folder = await watchedSite('site', buildDepartment);
  await checkBuild(path.join(folder, 'tongban'));
  if (existsSync(realRecord)) await importRecord(realRecord, path.join(folder, 'imported-real.json'));
  for (const script of ['all', 'legacy']) await copyPages(folder, script);
  await writeFile(path.join(folder, 'broken.json'), '{ "format": "tongban-catalogue/1", ');
  await writeFile(path.join(folder, 'states.json'), JSON.stringify(await catalogueOfStates(folder)));
  return folder;
}

async function buildDepartment(folder: string): Promise<void> {
  const imported = path.join(folder, '..', `${path.basename(folder)}.json`);
  await importRecord(twinRecord, imported);
  await buildSite({ folder, imported });
  rmSync(imported);
}

/** Half a build would show as a page that never comes to life, minutes later. */
async function checkBuild(folder: string): Promise<void> {
  const hashes = JSON.parse(await readFile(path.join(folder, 'sri.json'), 'utf8')) as { files: object };
  const missing = Object.keys(hashes.files).filter((file) => !existsSync(path.join(folder, file)));
  if (missing.length > 0) throw new Error(`not built: ${missing.join(', ')}; run npm run build`);
}

/** The same pages with a self-contained script: `all-index.html` loads `tongban-all.js`. */
async function copyPages(folder: string, script: string): Promise<void> {
  for (const page of ['index', 'guide']) {
    const html = await readFile(path.join(folder, `${page}.html`), 'utf8');
    const copy = html
      .replace('tongban/tongban.js', `tongban/tongban-${script}.js`)
      .replace(/(index|guide)\.html/g, `${script}-$1.html`);
    await writeFile(path.join(folder, `${script}-${page}.html`), copy);
  }
}

type Loose = Record<string, unknown>;

/** A paused, a cancelled and a coming item, two items of one code, and text that means harm. */
async function catalogueOfStates(folder: string): Promise<Loose> {
  const text = await readFile(path.join(folder, 'catalogue.json'), 'utf8');
  const catalogue = JSON.parse(text) as Loose & { readonly items: readonly Loose[] };
  const item = catalogue.items.find(({ id }) => id === 'food-business-licence');
  const state = (code: string) => ({ system: 'natl.task-state', code });
  const items = [
    { ...item, id: 'paused', name: '暂停的事项', state: state('2') },
    { ...item, id: 'cancelled', name: '取消的事项', state: state('3') },
    { ...item, id: 'upcoming', name: '将来的事项', effectiveFrom: '2099-01-01' },
    { ...item, id: 'first', name: '同码的第一个', taskCode: '11990100MB9900101F3990131999000' },
    { ...item, id: 'second', name: '同码的第二个', taskCode: '11990100MB9900101F3990131999000' },
    { ...item, id: 'harmful', name: '<img src=x onerror=alert(1)>', conditions: HARMFUL },
  ];
  return { ...catalogue, items };
}

const HARMFUL = [
  '<p>先看<b id="kept">条件</b></p>',
  '<script>window.harmed = 1</script>',
  '<img src="x" onerror="window.harmed = 2">',
  '<p style="position:fixed;inset:0" onclick="window.harmed = 3">再看</p>',
  '<a href="javascript:window.harmed=4">坏链接</a>',
  '<a href="https://zwfw.jingang.example/">好链接</a>',
  '<style>*{display:none}</style><svg onload="window.harmed=5"><style>*{display:none}</style></svg>',
  '<base href="https://zwfw.jingang.example/"><form action="javascript:window.harmed=6"><button>好</button></form>',
  '<link rel="stylesheet" href="https://zwfw.jingang.example/a.css"><object data="x"></object><embed src="x">',
  '<math><mi style="color:red" onmouseover=window.harmed=7>x</mi></math>',
  '<meta http-equiv="refresh" content="0;url=https://zwfw.jingang.example/">',
  '<table background="x"/style="color:red"><tr><td\nonclick=\'window.harmed=8\'>表</td></tr></table>',
  '<iframe src="https://zwfw.jingang.example/"></iframe>',
].join('');
