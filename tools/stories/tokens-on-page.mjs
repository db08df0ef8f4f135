// Whether the page of tokens has every token: it reads the styles in the browser, this reads the sources as text.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Every public property named in the sources of a folder, tests left out. */
export function tokensInSources(folder) {
  const files = readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .filter((file) => !/(^|\/)(testing|generated)\//.test(file));
  const names = files.flatMap(
    (file) => readFileSync(path.join(folder, file), 'utf8').match(/--tb-[a-z]+(-[a-z]+)*/g) ?? [],
  );
  return [...new Set(names)].sort();
}

/** What is wrong with a page of tokens. */
export async function tokensMissing(page, folder) {
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll('[data-token]')].map((row) => row.getAttribute('data-token')),
  );
  return tokensInSources(folder)
    .filter((name) => !shown.includes(name))
    .map((name) => `the page of tokens lacks ${name}`);
}
