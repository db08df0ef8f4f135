import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pinyin } from 'pinyin-pro';

/** The sample catalogue in one file, from one file for each item, scenario and form; the pinyin initials for search are added. */
export async function sampleCatalogue(folder) {
  const read = async (...parts) => JSON.parse(await readFile(path.join(folder, ...parts), 'utf8'));
  const readAll = async (kind) => {
    const files = await readdir(path.join(folder, kind)).catch(() => []);
    const names = files.filter((name) => name.endsWith('.json')).sort();
    return Promise.all(names.map((name) => read(kind, name)));
  };
  const [items, scenarios, forms] = await Promise.all(['items', 'scenarios', 'forms'].map(readAll));
  const catalogue = {
    ...(await read('base.json')),
    items: items.map((item) => ({ ...item, initials: initials(item) })),
    ...(scenarios.length > 0 && { scenarios }),
    ...(forms.length > 0 && { forms }),
  };
  return `${JSON.stringify(catalogue, null, 2)}\n`;
}

function initials({ name, plainName = '' }) {
  const letters = pinyin(`${name} ${plainName}`, { pattern: 'first', toneType: 'none', type: 'array' }).join(
    '',
  );
  return letters.toLowerCase().replace(/[^a-z0-9]/g, '');
}
