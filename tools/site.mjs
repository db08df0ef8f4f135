// npm run site: puts the department's example page together in dist/site, as a department would upload it:
// its pages, its catalogue, and the built files beside them. Also the portal, the intranet and the pages with forms, scenarios and ratings of `tools/hosts`.
import { existsSync } from 'node:fs';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { browserFolder } from './build/outputs.mjs';
import { buildIntranet, buildPortal } from './hosts/example-sites.mjs';
import { buildForms } from './hosts/forms-site.mjs';
import { buildOneThing } from './hosts/one-thing-site.mjs';
import { buildRate } from './hosts/rate-site.mjs';
import { inRepo, isMain } from './paths.mjs';

/** Where the example page is put together. */
export const siteFolder = inRepo('dist', 'site');

/**
 * Builds the folder anew.
 * `imported`: a second catalogue, which the list then links to; `examples/department/imported.json` comes first.
 */
export async function buildSite({ folder = siteFolder, imported } = {}) {
  const to = (...parts) => path.join(folder, ...parts);
  await rm(folder, { recursive: true, force: true });
  await cp(inRepo('examples', 'department'), folder, { recursive: true });
  await cp(browserFolder, to('tongban'), { recursive: true });
  await cp(inRepo('examples', 'catalogue', 'catalogue.json'), to('catalogue.json'));
  if (imported && !existsSync(to('imported.json'))) await cp(imported, to('imported.json'));
  if (existsSync(to('imported.json'))) await offerCatalogues(to('index.html'));
}

/** The choice of a catalogue is hidden in the page as it stands, since there is only one. */
async function offerCatalogues(page) {
  const html = await readFile(page, 'utf8');
  await writeFile(page, html.replace('id="catalogues" hidden', 'id="catalogues"'));
}

if (isMain(import.meta.url)) {
  await buildSite();
  await buildPortal();
  await buildIntranet();
  await buildForms();
  await buildOneThing();
  await buildRate();
}
