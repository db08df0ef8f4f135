// Puts the pages with scenarios together in dist/one-thing-site, as a department would upload them: its pages, the catalogue, the built files.
//
//   node tools/hosts/one-thing-site.mjs
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { browserFolder } from '../build/outputs.mjs';
import { inRepo, isMain } from '../paths.mjs';

/** Where `npm run site` puts the pages with scenarios. */
export const oneThingFolder = inRepo('dist', 'one-thing-site');

/** The catalogue whose scenarios they show; a gateway behind them has to know it too. */
export const oneThingCatalogue = inRepo('examples', 'catalogue', 'catalogue.json');

/**
 * Builds the folder anew.
 * `gateway`: the path of a gateway at the site's own host, to which applications are then sent; without one pages make receipts up.
 */
export async function buildOneThing(folder = oneThingFolder, { gateway } = {}) {
  const to = (...parts) => path.join(folder, ...parts);
  await rm(folder, { recursive: true, force: true });
  await cp(inRepo('examples', 'one-thing-site'), folder, { recursive: true });
  if (gateway) await leadToGateway(to('scenario.js'), gateway);
  await cp(browserFolder, to('tongban'), { recursive: true });
  await cp(oneThingCatalogue, to('catalogue.json'));
}

/** Without a gateway in the address the site's own is taken. */
async function leadToGateway(script, gateway) {
  const text = await readFile(script, 'utf8');
  await writeFile(
    script,
    text.replace("address.get('gateway') || ''", `address.get('gateway') || '${gateway}'`),
  );
}

if (isMain(import.meta.url)) await buildOneThing();
