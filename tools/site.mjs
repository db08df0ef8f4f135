// npm run site: puts the department's example page together in dist/site, as a department would upload it:
// its pages, its catalogue, and the built files beside them.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inRepo, isMain } from './paths.mjs';

/** Where the example page is put together. */
export const siteFolder = inRepo('dist', 'site');

/** Builds the folder anew. The pages for old engines differ in nothing but the script they load. */
export async function buildSite() {
  const to = (...parts) => path.join(siteFolder, ...parts);
  await rm(siteFolder, { recursive: true, force: true });
  await mkdir(to('tongban'), { recursive: true });
  await cp(inRepo('examples', 'department'), siteFolder, { recursive: true });
  await cp(inRepo('dist', 'modern'), to('tongban'), { recursive: true });
  await cp(inRepo('dist', 'legacy'), to('tongban'), { recursive: true });
  await cp(inRepo('examples', 'catalogue', 'catalogue.json'), to('catalogue.json'));
  for (const page of ['index', 'guide']) {
    const html = await readFile(to(`${page}.html`), 'utf8');
    const legacy = html
      .replace('type="module" src="tongban/tongban-all.js"', 'src="tongban/tongban-legacy.js" defer')
      .replace(/(index|guide)\.html/g, 'legacy-$1.html');
    await writeFile(to(`legacy-${page}.html`), legacy);
  }
}

if (isMain(import.meta.url)) await buildSite();
