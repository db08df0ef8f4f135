// npm run site: puts the department's example page together in dist/site, as a department would upload it:
// its pages, its catalogue, and the built files beside them.
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inRepo, isMain } from './paths.mjs';

/** Where the example page is put together. */
export const siteFolder = inRepo('dist', 'site');

/**
 * Builds the folder anew. The pages for old engines differ in nothing but the script they load.
 * `imported`: a second catalogue, which the list then links to; `examples/department/imported.json` comes first.
 */
export async function buildSite({ folder = siteFolder, imported } = {}) {
  const to = (...parts) => path.join(folder, ...parts);
  await rm(folder, { recursive: true, force: true });
  await mkdir(to('tongban'), { recursive: true });
  await cp(inRepo('examples', 'department'), folder, { recursive: true });
  await cp(inRepo('dist', 'modern'), to('tongban'), { recursive: true });
  await cp(inRepo('dist', 'legacy'), to('tongban'), { recursive: true });
  await cp(inRepo('examples', 'catalogue', 'catalogue.json'), to('catalogue.json'));
  if (imported && !existsSync(to('imported.json'))) await cp(imported, to('imported.json'));
  for (const page of ['index', 'guide']) {
    const html = withCatalogues(await readFile(to(`${page}.html`), 'utf8'), existsSync(to('imported.json')));
    await writeFile(to(`${page}.html`), html);
    await writeFile(to(`legacy-${page}.html`), forOldEngines(html));
  }
}

/** The choice of a catalogue is hidden in the page as it stands, since there is only one. */
const withCatalogues = (html, several) =>
  several ? html.replace('id="catalogues" hidden', 'id="catalogues"') : html;

const forOldEngines = (html) =>
  html
    .replace('type="module" src="tongban/tongban-all.js"', 'src="tongban/tongban-legacy.js" defer')
    .replace(/(index|guide)\.html/g, 'legacy-$1.html');

if (isMain(import.meta.url)) await buildSite();
