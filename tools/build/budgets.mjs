// Reads budgets.json, the one place that says how big things may be.
import { readFileSync } from 'node:fs';
import { cacheDir, inRepo } from '../paths.mjs';
import path from 'node:path';

const budgets = JSON.parse(readFileSync(inRepo('budgets.json'), 'utf8'));

/** `[{ name: 'item-guide.js', file, maxKb: 24 }]` */
export const modernBudgets = () =>
  Object.entries(budgets.modern).map(([name, maxKb]) => ({
    name,
    file: inRepo('dist', 'modern', name),
    maxKb,
  }));

/** Legacy scripts that are built only to be weighed: `[{ definition: 'item-guide', file, maxKb }]`. */
export const legacyBudgets = () => allLegacyBudgets().filter(({ definition }) => definition !== 'all');

/** Those and the shipped one. */
export const allLegacyBudgets = () =>
  Object.entries(budgets.legacy).map(([definition, maxKb]) => ({
    definition,
    file: legacyFile(definition),
    maxKb,
  }));

const legacyFile = (definition) =>
  definition === 'all'
    ? inRepo('dist', 'legacy', 'tongban-legacy.js')
    : path.join(cacheDir, 'weighed', `legacy-${definition}.js`);

/** The legacy style sheet, which every legacy script loads too. */
export const legacyStyleSheet = inRepo('dist', 'legacy', 'tongban-legacy.css');
