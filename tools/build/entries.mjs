// Which files a build starts from.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { inRepo } from '../paths.mjs';

export const elementsSrc = inRepo('packages', 'elements', 'src');

/** Folders that are no elements: `shared/define.ts` helps the others to define theirs. */
const NO_ELEMENTS = new Set(['shared', 'legacy', 'i18n', 'loader']);

/** Every element's definition: `{ 'item-guide': '/…/item-guide/define.ts' }`. */
export function elementDefinitions() {
  const folders = readdirSync(elementsSrc, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const elements = folders.filter(({ name }) => !NO_ELEMENTS.has(name));
  const found = elements.map(({ name }) => [name, path.join(elementsSrc, name, 'define.ts')]);
  return Object.fromEntries(found.filter(([, file]) => existsSync(file)).sort());
}

/** The module that defines all elements. */
export const allDefinitions = path.join(elementsSrc, 'define-all.ts');

/** The module with this definition's name, or with all definitions for `all`. */
export function definition(name) {
  const file = name === 'all' ? allDefinitions : elementDefinitions()[name];
  if (!file || !existsSync(file)) throw new Error(`no element definition "${name}" in packages/elements/src`);
  return file;
}

/** What a page may have nothing beside: a QR code leads to it. `{ rating: '/…/rating/define.ts' }` */
export const onlyOnes = () => ({ rating: definition('rating') });

/** Run before everything else in the builds for old engines, in this order: missing functions, then styles. */
export const legacyPrelude = inLegacy('polyfills.ts', 'install-beside-script.ts');
export const loweredPrelude = inLegacy('polyfills.ts', 'install-beside-modules.ts');

function inLegacy(...files) {
  return files.map((file) => path.join(elementsSrc, 'legacy', file));
}
