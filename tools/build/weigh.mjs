// Weighs what a page loads: each file by itself, gzip -9, as a server sends it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseAst } from 'rollup/parseAst';
import { walk } from 'estree-walker';

/** Bytes of a file as sent. */
export const gzipBytes = (file) => gzipSync(readFileSync(file), { level: 9 }).length;

/**
 * What an ES module brings with it.
 * @returns `{ first: [files always loaded], lazy: [files loaded by import() when needed] }`, each named once
 */
export function modulesFrom(entry) {
  const first = reach([entry], 'static');
  const lazy = reach(
    [...first].flatMap((file) => importsOf(file).dynamic),
    'all',
  );
  return { first: [...first], lazy: [...lazy].filter((file) => !first.has(file)) };
}

function reach(start, kind) {
  const found = new Set(start);
  // A set grows while it is walked, so that what is found is followed too.
  for (const file of found) {
    const imports = importsOf(file);
    for (const next of kind === 'all' ? [...imports.static, ...imports.dynamic] : imports.static)
      found.add(next);
  }
  return found;
}

const known = new Map();

/** `{ static: [files], dynamic: [files] }` a module names. */
function importsOf(file) {
  if (!known.has(file)) known.set(file, readImports(file));
  return known.get(file);
}

function readImports(file) {
  const found = { static: [], dynamic: [] };
  const add = (list, source) => {
    if (source?.type === 'Literal' && /^\.\.?\//.test(source.value))
      list.push(path.resolve(path.dirname(file), source.value));
  };
  walk(parseAst(readFileSync(file, 'utf8')), {
    enter(node) {
      if (node.type === 'ImportExpression') add(found.dynamic, node.source);
      else if (/^(Import|Export(Named|All))Declaration$/.test(node.type)) add(found.static, node.source);
    },
  });
  return found;
}
