import { existsSync } from 'node:fs';
import { cp, mkdtemp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '../database.mjs';

const cache = fileURLToPath(new URL('../../../.cache/', import.meta.url));
const pglite = fileURLToPath(
  new URL('../../../node_modules/@electric-sql/pglite/package.json', import.meta.url),
);

/**
 * A folder for one gateway, with an empty database in it: copied, since making one takes seconds.
 * @returns {Promise<string>}
 */
export async function newDataFolder() {
  const data = await mkdtemp(path.join(os.tmpdir(), 'tongban-gateway-'));
  await cp(await emptyDatabase(), path.join(data, 'database'), { recursive: true });
  return data;
}

async function emptyDatabase() {
  const { version } = JSON.parse(await readFile(pglite, 'utf8'));
  const empty = path.join(cache, `pglite-${version}`);
  if (existsSync(empty)) return empty;
  await mkdir(cache, { recursive: true });
  const made = await mkdtemp(`${empty}-`);
  const database = await openDatabase({ folder: made });
  await database.close();
  // Whoever is second, in another process, has made one for nothing.
  await rename(made, empty).catch(() => rm(made, { recursive: true }));
  return empty;
}
