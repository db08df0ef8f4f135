import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { oldLibrary } from '../../../tools/hosts/old-libraries.mjs';
import { inRepo } from '../../../tools/paths.mjs';
import type { EngineName } from '../../support/engines.js';
import { type Host, LOADER } from './hosts.js';

const { resolve } = createRequire(import.meta.url);

/** The files a page needs. */
const browserFolder = inRepo('packages', 'elements', 'browser');

/** Our version, and the one the second copy pretends to be. */
export const OURS = (
  JSON.parse(readFileSync(inRepo('packages', 'elements', 'package.json'), 'utf8')) as { version: string }
).version;
export const OTHER = '9.8.7';

/** What npm has of old libraries and new ones. */
const LIBRARIES: readonly (readonly [name: string, file: string])[] = [
  ['jquery', resolve('jquery/dist/jquery.min.js')],
  ['require', resolve('requirejs/require.js')],
  ['zone', inRepo('node_modules', 'zone.js', 'bundles', 'zone.umd.js')],
  ['mootools-1.5.2', resolve('mootools/lib/mootools-core-1.5.2-server.js')],
];

let made: Promise<string> | undefined;

/** A folder with our files, the same as another version, libraries and whatever lies in `e2e/hosts/pages`. */
export function hostSite(): Promise<string> {
  return (made ??= makeSite());
}

/** Writes the page of a host into the site, with the old library it has; its address. */
export async function writeHost(host: Host, engine: EngineName): Promise<string> {
  const old = engine === 'chromium-64';
  const page = pageOf(host)
    .replaceAll('{build}', old ? 'lowered' : 'modern')
    .replaceAll('{alone}', old ? 'tongban-legacy' : 'tongban-all');
  const file = `${encodeURIComponent(host.name).replace(/%../g, '-')}-${engine}.html`;
  const site = await hostSite();
  if (host.library) await cp(oldLibrary(host.library), path.join(site, 'libraries', `${host.library}.js`));
  await writeFile(path.join(site, file), page);
  return `/${file}`;
}

/** Why the library of a host cannot be had here; `undefined` when it can, or there is none. */
export function lackOfHost({ library }: Host): string | undefined {
  if (library === undefined) return undefined;
  try {
    oldLibrary(library);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

async function makeSite(): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tongban-hosts-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const to = (...parts: readonly string[]): string => path.join(folder, ...parts);
  await cp(inRepo('e2e', 'hosts', 'pages'), folder, { recursive: true });
  await cp(browserFolder, to('tongban'), { recursive: true });
  await cp(browserFolder, to('copy'), { recursive: true });
  await cp(browserFolder, to('other'), { recursive: true });
  await pretendVersion(to('other'));
  await cp(inRepo('examples', 'catalogue', 'catalogue.json'), to('catalogue.json'));
  await mkdir(to('tools'));
  await cp(inRepo('tools', 'page-watch.js'), to('tools', 'page-watch.js'));
  await mkdir(to('libraries'));
  for (const [name, file] of LIBRARIES) await cp(file, to('libraries', `${name}.js`));
  return folder;
}

/** The version stands in our files as a string of its own. */
async function pretendVersion(folder: string): Promise<void> {
  let found = 0;
  for (const name of await readdir(folder, { recursive: true })) {
    const file = path.join(folder, name);
    if (!/\.js$/.test(name) || !existsSync(file)) continue;
    const text = await readFile(file, 'utf8');
    const changed = text.replaceAll(
      new RegExp(`(["'\`])${OURS.replaceAll('.', '\\.')}\\1`, 'g'),
      `"${OTHER}"`,
    );
    if (changed === text) continue;
    found += 1;
    await writeFile(file, changed);
  }
  if (found < 4) throw new Error(`the version ${OURS} stands in ${found} files only`);
}

function pageOf({
  name,
  head = '',
  ours = LOADER,
  foot = '',
  doctype = '<!doctype html>',
  app = '',
}: Host): string {
  return `${doctype}
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <title>${name}</title>
    <link rel="icon" href="data:," />
    <script src="/hear.js"></script>
    ${head}
    ${ours}
  </head>
  <body>
    <div id="stage">
      <tb-app catalogue="/catalogue.json" ${app}>
        <tb-item-guide code="food-business-licence"><p>先看这里</p></tb-item-guide>
      </tb-app>
    </div>
    ${foot}
  </body>
</html>
`;
}
