import { mkdtempSync, rmSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { newDataFolder } from '../../examples/gateway/testing/data-folder.mjs';
import { inRepo } from '../../tools/paths.mjs';

/** A new folder, gone when the tests are over. */
export function passingFolder(name: string): string {
  return goneInTheEnd(mkdtempSync(path.join(os.tmpdir(), `tongban-${name}-`)));
}

/** A folder for a gateway, gone when the tests are over. */
export async function passingData(): Promise<string> {
  return goneInTheEnd(await newDataFolder());
}

/** A new folder with a site in it, and the script that watches the pages of engines which tell nothing by themselves. */
export async function watchedSite(name: string, build: (folder: string) => unknown): Promise<string> {
  const folder = passingFolder(name);
  await build(folder);
  await mkdir(path.join(folder, 'tools'));
  await cp(inRepo('tools', 'page-watch.js'), path.join(folder, 'tools', 'page-watch.js'));
  return folder;
}

function goneInTheEnd(folder: string): string {
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
