// Puts two more example sites together, as their owners would upload them:
//
//   dist/legacy-portal   an old portal, its pages in GBK
//   dist/intranet        plain http, everything in one script
//
//   node tools/hosts/example-sites.mjs
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import iconv from 'iconv-lite';
import { browserFolder } from '../build/outputs.mjs';
import { inRepo, isMain } from '../paths.mjs';

/** Where `npm run site` puts the portal. */
export const portalFolder = inRepo('dist', 'legacy-portal');

/** Where `npm run site` puts the intranet's site. */
export const intranetFolder = inRepo('dist', 'intranet');

/**
 * Builds the portal anew. Its scripts stay UTF-8, as which RequireJS has them read. To be served without a charset: its pages say
 * themselves that they are GBK.
 */
export async function buildPortal(folder = portalFolder) {
  const to = await startFolder(folder);
  const source = inRepo('examples', 'legacy-portal');
  for (const name of await readdir(source)) {
    const text = await readFile(path.join(source, name), 'utf8');
    await writeFile(to(name), /\.(html|css)$/.test(name) ? inGbk(text, name) : text);
  }
  await mkdir(to('libraries'));
  await cp(inRepo('node_modules', 'jquery', 'dist', 'jquery.min.js'), to('libraries', 'jquery.js'));
  await cp(inRepo('node_modules', 'requirejs', 'require.js'), to('libraries', 'require.js'));
  await cp(browserFolder, to('tongban'), { recursive: true });
}

/** Builds the intranet's site anew. */
export async function buildIntranet(folder = intranetFolder) {
  const to = await startFolder(folder);
  await cp(inRepo('examples', 'intranet'), folder, { recursive: true });
  for (const name of ['tongban-legacy.js', 'tongban-legacy.css', 'tongban-legacy-en.json'])
    await cp(path.join(browserFolder, name), to(name));
}

/** An empty folder with the catalogue; a function for the paths in it. */
async function startFolder(folder) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp(inRepo('examples', 'catalogue', 'catalogue.json'), path.join(folder, 'catalogue.json'));
  return (...parts) => path.join(folder, ...parts);
}

function inGbk(text, name) {
  const bytes = iconv.encode(text, 'gbk');
  if (iconv.decode(bytes, 'gbk') !== text) throw new Error(`${name} has characters GBK does not have`);
  return bytes;
}

if (isMain(import.meta.url)) {
  await buildPortal();
  await buildIntranet();
}
