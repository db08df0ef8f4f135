// Reads budgets.json, the one place that says how big things may be.
import { existsSync, readFileSync } from 'node:fs';
import { inRepo } from '../paths.mjs';
import { inBrowserFolder, legacyStyleSheet, loweredStyleSheet } from './outputs.mjs';
import { modulesFrom } from './weigh.mjs';

const budgets = JSON.parse(readFileSync(inRepo('budgets.json'), 'utf8'));

/**
 * Everything that has a budget.
 * @returns `[{ name: 'modern item-guide', maxKb: 20, first: [files], lazy: [files] }]`; `first` and `lazy` are
 *   missing where the build made no such thing
 */
export function budgeted() {
  return Object.entries(KINDS).flatMap(([kind, filesOf]) =>
    Object.entries(budgets[kind]).map(([name, maxKb]) => ({
      name: `${kind} ${name}`,
      maxKb,
      ...filesOf(name),
    })),
  );
}

const KINDS = {
  loader: (name) => script(name),
  modern: (name) => entry('modern', name),
  only: (name) => entry('only', name),
  together: (names) => together(names.split(' + ')),
  lowered: (name) => entry('lowered', name, [loweredStyleSheet]),
  alone: (name) => script(name, name === 'tongban-legacy' ? [legacyStyleSheet] : []),
};

function script(name, styles = []) {
  return ifThere({ first: [inBrowserFolder(`${name}.js`), ...styles], lazy: [] });
}

function entry(folder, name, styles = []) {
  const file = inBrowserFolder(folder, `${name}.js`);
  if (!existsSync(file)) return {};
  const { first, lazy } = modulesFrom(file);
  return ifThere({ first: [...first, ...styles], lazy });
}

/** Several entries of the modern build on one page: what they share counts once. */
function together(names) {
  const entries = names.map((name) => entry('modern', name));
  if (entries.some(({ first }) => !first)) return {};
  const first = new Set(entries.flatMap((each) => each.first));
  const lazy = new Set(entries.flatMap((each) => each.lazy).filter((file) => !first.has(file)));
  return { first: [...first], lazy: [...lazy] };
}

const ifThere = (files) => (files.first.every((file) => existsSync(file)) ? files : {});
