// Writes sri.json: a hash for every file of the folder a page needs, as `integrity` attributes take it.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRepo, isMain } from '../paths.mjs';
import { browserFolder } from './outputs.mjs';

const NAME = 'sri.json';

/** `{ version, files: { 'tongban.js': 'sha384-…' } }` of what lies in the folder now. */
export function hashesOf(folder) {
  const { version } = JSON.parse(readFileSync(inRepo('packages', 'elements', 'package.json'), 'utf8'));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => file !== NAME)
    .sort();
  return { version, files: Object.fromEntries(files.map((file) => [file, hashOf(path.join(folder, file))])) };
}

function hashOf(file) {
  return `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;
}

if (isMain(import.meta.url)) {
  writeFileSync(path.join(browserFolder, NAME), `${JSON.stringify(hashesOf(browserFolder), null, 2)}\n`);
}
