// Which files of an installed package its package.json leads to.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Files named by `exports`, `bin` and their like, and what these import in turn; paths in the package. */
export function filesLedTo(folder) {
  const {
    exports = {},
    bin = {},
    unpkg,
    jsdelivr,
    customElements,
  } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const named = [exports, bin, unpkg, jsdelivr, customElements].flatMap(leaves);
  const found = new Set(
    named.filter((file) => !file.includes('*')).map((file) => path.posix.normalize(file)),
  );
  // A set grows while it is walked, so that what is found is followed too.
  for (const file of found) {
    if (!/\.(js|ts)$/.test(file) || /^browser\//.test(file) || !existsSync(path.join(folder, file))) continue;
    for (const source of importsOf(readFileSync(path.join(folder, file), 'utf8'))) {
      const target = path.posix.join(path.posix.dirname(file), source);
      found.add(/\.d\.ts$/.test(file) ? target.replace(/\.js$/, '.d.ts') : target);
    }
  }
  return [...found];
}

const leaves = (value) =>
  value === undefined ? [] : typeof value === 'string' ? [value] : Object.values(value).flatMap(leaves);

/** Relative ones, outside of comments. */
function importsOf(code) {
  const statements = code
    .replace(/^\s*(\/\/|\*|\/\*).*$/gm, '')
    .matchAll(/(?:\bfrom|\bimport|\bimport\()\s*['"](\.\.?\/[^'"]+)['"]/g);
  return [...statements].map(([, source]) => source);
}
