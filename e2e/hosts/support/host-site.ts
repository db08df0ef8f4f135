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

let made: Promise<string> | undefined;

/** A folder with our files, the same as another version, old libraries and whatever lies in `e2e/hosts/pages`. */
export function hostSite(): Promise<string> {
  return (made ??= makeSite());
}

/** Writes the page of a host into the site; its address. */
export async function writeHost(host: Host, engine: EngineName): Promise<string> {
  const old = engine === 'chromium-64';
  const page = pageOf(host)
    .replaceAll('{build}', old ? 'lowered' : 'modern')
    .replaceAll('{alone}', old ? 'tongban-legacy' : 'tongban-all');
  const file = `${encodeURIComponent(host.name).replace(/%../g, '-')}-${engine}.html`;
  await writeFile(path.join(await hostSite(), file), page);
  return `/${file}`;
}

/** Why a host cannot be visited here; `undefined` when it can. */
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
  for (const [name, file] of libraries()) await cp(file, to('libraries', `${name}.js`));
  return folder;
}

function libraries(): readonly (readonly [string, string])[] {
  const old = (['prototype', 'mootools'] as const)
    .filter((library) => lackOfHost({ name: library, library }) === undefined)
    .map((library) => [library, oldLibrary(library)] as const);
  return [
    ['jquery', resolve('jquery/dist/jquery.min.js')],
    ['require', resolve('requirejs/require.js')],
    ['zone', inRepo('node_modules', 'zone.js', 'bundles', 'zone.umd.js')],
    ['mootools-1.5.2', resolve('mootools/lib/mootools-core-1.5.2-server.js')],
    ...old,
  ];
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
