import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pinyin } from 'pinyin-pro';

/** The sample catalogue in one file, from one file for each item; the pinyin initials for search are added. */
export async function sampleCatalogue(folder) {
  const read = async (...parts) => JSON.parse(await readFile(path.join(folder, ...parts), 'utf8'));
  const names = (await readdir(path.join(folder, 'items'))).filter((name) => name.endsWith('.json')).sort();
  const items = await Promise.all(names.map((name) => read('items', name)));
  const base = await read('base.json');
  return `${JSON.stringify({ ...base, items: items.map((item) => ({ ...item, initials: initials(item) })) }, null, 2)}\n`;
}

function initials({ name, plainName = '' }) {
  const letters = pinyin(`${name} ${plainName}`, { pattern: 'first', toneType: 'none', type: 'array' }).join(
    '',
  );
  return letters.toLowerCase().replace(/[^a-z0-9]/g, '');
}
