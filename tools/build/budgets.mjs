// Reads budgets.json, the one place that says how big things may be.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cacheDir, inRepo } from '../paths.mjs';

const budgets = JSON.parse(readFileSync(inRepo('budgets.json'), 'utf8'));

/** `[{ name: 'item-guide', file: '/…/dist/modern/item-guide.js', maxKb: 24 }]` */
export const modernBudgets = () => read(budgets.modern, (name) => inRepo('dist', 'modern', `${name}.js`));

/** Those of the scripts for old engines; `all` is the shipped one. */
export const allLegacyBudgets = () => read(budgets.legacy, legacyFile);

/** Those that are built only to be weighed. */
export const legacyBudgets = () => allLegacyBudgets().filter(({ name }) => name !== 'all');

/** The legacy style sheet, which every legacy script loads too. */
export const legacyStyleSheet = inRepo('dist', 'legacy', 'tongban-legacy.css');

const read = (section, fileOf) =>
  Object.entries(section).map(([name, maxKb]) => ({ name, file: fileOf(name), maxKb }));

function legacyFile(name) {
  if (name === 'all') return inRepo('dist', 'legacy', 'tongban-legacy.js');
  return path.join(cacheDir, 'weighed', name, 'legacy.js');
}
